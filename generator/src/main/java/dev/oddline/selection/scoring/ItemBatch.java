package dev.oddline.selection.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers rows that are read one by one into blocks.
 *
 * @param <T> what models say
 */
public final class ItemBatch<T> {
    /** How many rows of a file are one block. */
    public static final int ROWS = 256;

    private final BlockReader<T> reader;
    private final int most;
    private List<Item> items = new ArrayList<>();
    private List<Said<T>> said = new ArrayList<>();

    /**
     * Returns a batch of no rows yet.
     *
     * @param most how many rows a block has, 1 or more
     */
    public ItemBatch(BlockReader<T> reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    private record Block<T>(List<Item> items, List<Said<T>> said) implements OutputBlock<T> {
        @Override
        public int size() {
            return items.size();
        }

        @Override
        public Item item(int row) {
            return items.get(row);
        }

        @Override
        public void show(SaidReader<T> to) {
            for (int row = 0; row < said.size(); row++) {
                Said<T> what = said.get(row);
                if (Item.isHidden(items.get(row).scene())) {
                    to.unreadable(row, Item.HIDDEN);
                } else if (what instanceof Said.Given<T> given) {
                    to.given(row, 1, given.value());
                } else if (what instanceof Said.Unreadable<T> unreadable) {
                    to.unreadable(row, unreadable.reason());
                } else {
                    to.nothing(row);
                }
            }
        }
    }

    /** Adds a row, which nobody changes any more. */
    public void add(Item item, Said<T> what) throws IOException {
        items.add(item);
        said.add(what);
        if (items.size() == most) {
            end();
        }
    }

    /** Hands on the rows that were not handed on before; called after the last one. */
    public void end() throws IOException {
        if (!items.isEmpty()) {
            Block<T> block = new Block<>(items, said);
            items = new ArrayList<>();
            said = new ArrayList<>();
            reader.block(block);
        }
    }
}
