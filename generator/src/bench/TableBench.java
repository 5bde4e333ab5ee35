import dev.oddline.table.DuckDbEngine;
import dev.oddline.table.Grouping;
import dev.oddline.table.TableEngine;
import dev.oddline.table.TableFile;
import dev.oddline.table.TableFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Groups a scene table by three attributes, with oddline's engine and with DuckDB alone, turn about.
 *
 * <p>{@code java -cp generator/target/oddline.jar generator/src/bench/TableBench.java [ROWS [TURNS]]}
 */
public final class TableBench {
    private static final int THREADS = 2;

    private TableBench() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("oddline-bench");
        Path csv = folder.resolve("scenes.csv");
        Path parquet = folder.resolve("scenes.parquet");
        try {
            write(csv, rows);
            sql("COPY (FROM read_csv('" + csv + "', all_varchar=true)) TO '" + parquet + "' (FORMAT parquet)");
            System.out.printf(Locale.ROOT, "%d rows, CSV %d MB, Parquet %d MB, %d threads%n", rows, Files.size(csv) >> 20,
                    Files.size(parquet) >> 20, THREADS);
            compare("CSV", new TableFile("scenes.csv", csv, TableFormat.CSV), "read_csv('" + csv + "')", turns);
            compare("Parquet", new TableFile("scenes.parquet", parquet, TableFormat.PARQUET), "read_parquet('" + parquet + "')", turns);
        } finally {
            Files.deleteIfExists(csv);
            Files.deleteIfExists(parquet);
            Files.deleteIfExists(folder);
        }
    }

    private static void compare(String name, TableFile table, String source, int turns) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            ours.add(seconds(() -> groups(table, List.of())));
            theirs.add(seconds(() -> sql("SELECT weather, time_of_day, road_type, count(*) FROM " + source + " GROUP BY ALL")));
            sums.add(seconds(() -> groups(table, List.of("frames", "objects"))));
        }
        System.out.printf(Locale.ROOT, "%s: engine %.2f s, DuckDB alone %.2f s, ratio %.2f; engine with sums of frames and objects %.2f s (medians of %d)%n",
                name, median(ours), median(theirs), median(ours) / median(theirs), median(sums), turns);
    }

    private static void groups(TableFile table, List<String> sums) throws IOException {
        try (TableEngine engine = DuckDbEngine.of(THREADS, 2L << 30)) {
            engine.groups(table, Grouping.of(List.of("weather", "time_of_day", "road_type"), sums));
        }
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement run = connection.createStatement()) {
            run.execute("SET threads = " + THREADS);
            if (run.execute(statement)) {
                try (ResultSet result = run.getResultSet()) {
                    while (result.next()) {
                        result.getString(1);
                    }
                }
            }
        }
    }

    private static void write(Path file, int rows) throws IOException {
        String[] weather = {"clear", "cloudy", "rain", "heavy_rain", "fog", "snow", ""};
        String[] time = {"day", "night", "dawn_dusk"};
        String[] road = {"motorway", "urban", "rural", "intersection", "tunnel", "car_park"};
        SplittableRandom random = new SplittableRandom(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("scene_id,drive_id,split,frames,objects,weather,time_of_day,road_type\n");
            for (int i = 0; i < rows; i++) {
                out.write("sc-" + i + ",d" + i / 40 + (i / 40 % 10 == 0 ? ",val," : ",train,") + random.nextInt(20, 60) + ","
                        + random.nextInt(300) + "," + weather[random.nextInt(7)] + "," + time[random.nextInt(3)] + ","
                        + road[random.nextInt(6)] + "\n");
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
