package dev.oddline.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Groups the rows of a table in memory, as {@link GroupingSql} asks a database to. */
final class RowGrouping {
    private static final Comparator<List<String>> BY_KEYS = (one, other) -> {
        int order = 0;
        for (int i = 0; i < one.size() && order == 0; i++) {
            order = CodePointOrder.ORDER.compare(one.get(i), other.get(i));
        }
        return order;
    };

    private final Grouping grouping;
    private final TextTable table;
    private final Map<TableFile, TextTable> others;

    /** @param others the tables that ids are compared with */
    RowGrouping(Grouping grouping, TextTable table, Map<TableFile, TextTable> others) {
        this.grouping = grouping;
        this.table = table;
        this.others = Map.copyOf(others);
    }

    /** What one row says, or several that are merged: keys and members, and a number for each sum. */
    @SuppressWarnings("ArrayRecordComponent") // lives as long as one row is looked at
    private record Said(String[] texts, WholeNumber[] numbers) {}

    List<TableGroup> groups() {
        Map<Texts, Gathered> groups = new HashMap<>();
        int keys = grouping.by().size();
        for (Said said : said()) {
            String[] texts = said.texts();
            Gathered group = groups.computeIfAbsent(
                    new Texts(texts, 0, keys),
                    any -> new Gathered(grouping.sums().size()));
            group.add(said.numbers());
            if (texts.length > keys) {
                group.add(new Texts(texts, keys, texts.length));
            }
        }
        return groups.entrySet().stream()
                .map(e -> e.getValue().group(e.getKey().list()))
                .sorted(Comparator.comparing(TableGroup::keys, BY_KEYS))
                .toList();
    }

    /** Some texts of a row that stand one after the other: the key of a group, or a member of it. */
    private static final class Texts {
        private final String[] row;
        private final int from;
        private final int to;
        private final int hash;

        Texts(String[] row, int from, int to) {
            this.row = row;
            this.from = from;
            this.to = to;
            int sum = 1;
            for (int i = from; i < to; i++) {
                sum = 31 * sum + row[i].hashCode();
            }
            this.hash = sum;
        }

        List<String> list() {
            return List.of(Arrays.copyOfRange(row, from, to));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Texts texts
                    && hash == texts.hash
                    && Arrays.equals(row, from, to, texts.row, texts.from, texts.to);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private Collection<Said> said() {
        TextTable.Columns texts = table.columns(grouping.keysAndMembers());
        TextTable.Columns numbers = table.columns(grouping.sums());
        TextTable.Columns id = table.columns(grouping.id());
        Set<String> out = new HashSet<>();
        grouping.notIn().forEach(other -> out.addAll(ids(other)));
        out.remove(""); // a row without an id stays
        Set<String> in = new HashSet<>();
        grouping.in().forEach(other -> in.addAll(ids(other)));
        boolean isMerged = grouping.repeats() == Grouping.Repeats.MERGED;
        List<Said> said = new ArrayList<>();
        Map<String, List<Said>> byId = new LinkedHashMap<>();
        for (String[] row : table.rows()) {
            String own = grouping.id().isEmpty() ? "" : id.id(row);
            if (grouping.without().contains(own)
                    || out.contains(own)
                    || (!grouping.in().isEmpty() && !in.contains(own))) {
                continue;
            }
            Said one = new Said(texts.texts(row), numbers(numbers, row));
            if (isMerged && !own.isEmpty()) {
                byId.computeIfAbsent(own, any -> new ArrayList<>()).add(one);
            } else {
                said.add(one);
            }
        }
        byId.values().forEach(rows -> said.add(rows.size() == 1 ? rows.get(0) : merged(rows)));
        return said;
    }

    private Set<String> ids(Grouping.IdColumns other) {
        Set<String> ids = new HashSet<>();
        TextTable of = others.get(other.table());
        if (of != null && !of.names().isEmpty()) {
            TextTable.Columns columns = of.columns(other.id());
            of.rows().forEach(row -> ids.add(columns.id(row)));
        }
        ids.removeAll(other.without());
        return ids;
    }

    private static WholeNumber[] numbers(TextTable.Columns columns, String[] row) {
        WholeNumber[] numbers = new WholeNumber[columns.places().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = WholeNumber.of(columns.text(row, i));
        }
        return numbers;
    }

    private static Said merged(List<Said> rows) {
        String[] texts = new String[rows.get(0).texts().length];
        for (int i = 0; i < texts.length; i++) {
            Set<String> different = new TreeSet<>(CodePointOrder.ORDER);
            for (Said row : rows) {
                if (!row.texts()[i].isEmpty()) {
                    different.add(row.texts()[i]);
                }
            }
            texts[i] = String.join(Grouping.VALUE_SEPARATOR, different);
        }
        WholeNumber[] numbers = new WholeNumber[rows.get(0).numbers().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = WholeNumber.NOTHING;
            for (Said row : rows) {
                numbers[i] = numbers[i].or(row.numbers()[i]);
            }
        }
        return new Said(texts, numbers);
    }

    /**
     * What a cell of a column of numbers holds.
     *
     * @param value the whole number, or -1
     * @param isStated whether it holds something, be it a number or not
     */
    private record WholeNumber(long value, boolean isStated) {
        static final WholeNumber NOTHING = new WholeNumber(-1, false);

        private static final WholeNumber UNREADABLE = new WholeNumber(-1, true);

        /** Beyond so many digits it is no number here. */
        private static final int MOST_DIGITS = 18;

        static WholeNumber of(String cell) {
            int from = 0;
            int to = cell.length();
            while (from < to && isBlank(cell.charAt(from))) {
                from++;
            }
            while (from < to && isBlank(cell.charAt(to - 1))) {
                to--;
            }
            if (from == to) {
                return NOTHING;
            }
            long value = 0;
            int at = from;
            while (at < to && cell.charAt(at) >= '0' && cell.charAt(at) <= '9' && at - from < MOST_DIGITS) {
                value = value * 10 + (cell.charAt(at) - '0');
                at++;
            }
            boolean isNumber = at > from;
            if (at < to && cell.charAt(at) == '.') {
                at++;
                while (at < to && cell.charAt(at) == '0') {
                    at++;
                }
            }
            if (isNumber && at == to) {
                return new WholeNumber(value, true);
            }
            return cell.substring(from, to).toLowerCase(Locale.ROOT).equals("nan") ? NOTHING : UNREADABLE;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }

        WholeNumber or(WholeNumber other) {
            return new WholeNumber(Math.max(value, other.value), isStated || other.isStated);
        }
    }

    /** The rows of one group, added up. */
    private static final class Gathered {
        private final Set<Texts> members = new HashSet<>();
        private final long[] totals;
        private final BigInteger[] beyond;
        private final long[] stated;
        private final long[] unreadable;
        private long rows;

        Gathered(int sums) {
            totals = new long[sums];
            beyond = new BigInteger[sums];
            Arrays.fill(beyond, BigInteger.ZERO);
            stated = new long[sums];
            unreadable = new long[sums];
        }

        void add(Texts member) {
            members.add(member);
        }

        void add(WholeNumber[] numbers) {
            rows++;
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i].value() >= 0) {
                    stated[i]++;
                    if (totals[i] > Long.MAX_VALUE - numbers[i].value()) {
                        beyond[i] = beyond[i].add(BigInteger.valueOf(totals[i]));
                        totals[i] = 0;
                    }
                    totals[i] += numbers[i].value();
                } else if (numbers[i].isStated()) {
                    unreadable[i]++;
                }
            }
        }

        TableGroup group(List<String> keys) {
            List<TableGroup.Sum> sums = new ArrayList<>();
            for (int i = 0; i < totals.length; i++) {
                sums.add(new TableGroup.Sum(beyond[i].add(BigInteger.valueOf(totals[i])), stated[i], unreadable[i]));
            }
            return new TableGroup(
                    keys, rows, sums, members.stream().map(Texts::list).collect(Collectors.toSet()));
        }
    }
}
