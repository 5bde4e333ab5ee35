package dev.oddline.picture.lineage;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.PortAlignment;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Orders and places the nodes of a topology with ELK's layered algorithm. A link over several columns gets a thin
 * place holder in each column it passes, so that it runs between the nodes and not behind them.
 */
final class LayeredLayout {

    private static final double GAP = 12;
    private static final double WIDTH = 176;
    private static final double PASS = 2;

    static {
        LayoutMetaDataService.initElkReflect(); // otherwise ELK cannot copy the default values of its own options
    }

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final List<Integer> columnOf = new ArrayList<>();
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<List<ElkNode>> passes = new ArrayList<>();

    private LayeredLayout(Topology topology) {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
        graph.setProperty(LayeredOptions.SPACING_PORT_PORT, LineagePlan.ENDS_APART);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        for (int column = 0; column < topology.heights().size(); column++) {
            for (int height : topology.heights().get(column)) {
                nodes.add(node(column, height));
                columnOf.add(column);
            }
        }
        topology.links().forEach(this::connect);
    }

    /** Returns the layout of a topology, the same on every machine. */
    static Layout of(Topology topology) {
        LayeredLayout layout = new LayeredLayout(topology);
        new LayeredLayoutProvider().layout(layout.graph, new NullElkProgressMonitor());
        return layout.read();
    }

    private ElkNode node(int column, double height) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(WIDTH, height);
        node.setProperty(LayeredOptions.PORT_ALIGNMENT_DEFAULT, PortAlignment.CENTER);
        node.setProperty(LayeredOptions.PARTITIONING_PARTITION, column);
        return node;
    }

    private void connect(Topology.Link link) {
        List<ElkNode> between = new ArrayList<>();
        ElkNode last = nodes.get(link.from());
        for (int column = columnOf.get(link.from()) + 1; column < columnOf.get(link.to()); column++) {
            ElkNode pass = node(column, PASS);
            between.add(pass);
            ElkGraphUtil.createSimpleEdge(last, pass);
            last = pass;
        }
        ElkGraphUtil.createSimpleEdge(last, nodes.get(link.to()));
        passes.add(between);
    }

    private Layout read() {
        double top =
                graph.getChildren().stream().mapToDouble(ElkNode::getY).min().orElse(0);
        List<Double> tops = nodes.stream()
                .map(node -> (double) Math.round(node.getY() - top))
                .toList();
        List<List<Double>> heights = passes.stream()
                .map(between -> between.stream()
                        .map(pass -> (double) Math.round(pass.getY() + PASS / 2 - top))
                        .toList())
                .toList();
        return new Layout(tops, heights);
    }
}
