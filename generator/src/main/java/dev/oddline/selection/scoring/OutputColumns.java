package dev.oddline.selection.scoring;

import dev.oddline.record.SceneTable;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.CellNumber;
import dev.oddline.table.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which columns of a table hold what a model said.
 *
 * @param header names of the columns
 * @param scene place of the column with the ids of scenes
 * @param frame place of the column with the ids of frames, or -1
 * @param object place of the column with the ids of objects, or -1
 * @param numbers places of the columns with numbers, one or more
 */
public record OutputColumns(List<String> header, int scene, int frame, int object, List<Integer> numbers) {

    public OutputColumns {
        header = List.copyOf(header);
        numbers = List.copyOf(numbers);
    }

    /**
     * Returns the columns of a table.
     *
     * @param wanted names or patterns with {@code *}; what a pattern finds stays in the order of the table
     * @throws InvalidInput if a column is not there
     */
    public static OutputColumns of(List<String> header, String scene, List<String> wanted) {
        String listed = String.join(", ", header);
        InvalidInput.unless(header.contains(scene), "--id", "no column `" + scene + "` among " + listed);
        InvalidInput.unless(!wanted.isEmpty(), "--columns", "say which columns hold the outputs, of " + listed);
        List<Integer> numbers = new ArrayList<>();
        for (String name : wanted) {
            Pattern pattern = Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
            int before = numbers.size();
            for (int i = 0; i < header.size(); i++) {
                if (pattern.matcher(header.get(i)).matches()) {
                    numbers.add(i);
                }
            }
            InvalidInput.unless(numbers.size() > before, "--columns", "no column `" + name + "` among " + listed);
        }
        return new OutputColumns(
                header,
                header.indexOf(scene),
                header.indexOf(SceneTable.FRAME_ID),
                header.indexOf(SceneTable.OBJECT_ID),
                numbers);
    }

    /** Returns what a row is about. */
    public Item item(Place place, TableRow row) {
        return new Item(place, row.cell(scene), cell(row, frame), cell(row, object));
    }

    private static Optional<String> cell(TableRow row, int column) {
        return column < 0 ? Optional.empty() : Optional.of(row.cell(column));
    }

    /** Returns what the model said in a row. */
    public Said<Numbers> said(TableRow row) {
        if (row.size() > header.size()) {
            return new Said.Unreadable<>(row.size() + " cells where the header has " + header.size());
        }
        if (row.cell(scene).isBlank()) {
            return new Said.Unreadable<>("it has no id");
        }
        List<String> cells = new ArrayList<>();
        numbers.forEach(index -> cells.add(row.cell(index).strip()));
        if (cells.stream().allMatch(String::isEmpty)) {
            return row.size() < header.size()
                    ? new Said.Unreadable<>(row.size() + " cells where the header has " + header.size())
                    : new Said.Nothing<>();
        }
        double[] values = new double[cells.size()];
        for (int i = 0; i < values.length; i++) {
            Optional<BigDecimal> number = CellNumber.of(cells.get(i));
            if (number.isEmpty()) {
                String what = cells.get(i).isEmpty() ? "is empty" : "holds no number but `" + cells.get(i) + "`";
                return new Said.Unreadable<>("column `" + header.get(numbers.get(i)) + "` " + what);
            }
            values[i] = number.get().doubleValue();
        }
        return new Said.Given<>(Numbers.ofRow(values, 1));
    }
}
