package dev.oddline.render;

import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Paging;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.ReviewView;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import java.util.List;

/** An invented page on which the scenes of a round are judged; without the data that scripts work with. */
final class SampleReview {
    private SampleReview() {}

    static ReviewView page() {
        return new ReviewView(
                SampleViews.frame(
                        "../",
                        "sampling",
                        "Review of round-2026.03-r4",
                        Piece.plain("AD perception"),
                        Piece.plain("Review of round-2026.03-r4")),
                "Sampling round",
                "Review of round-2026.03-r4",
                Phrase.of(Piece.of("2 scenes", Tone.STRONG), Piece.plain(". Recorded: 1 confirmed, 1 doubted.")),
                Phrase.of("What people say of the scenes, one by one."),
                List.of(Phrase.of("metadata/tables/pool.csv is not in the repository")),
                "",
                table(
                        "scenes",
                        "Selected scenes",
                        row("d4129-s04", "confirmed", "1"),
                        row("d4007-s03", "doubted", "2")),
                Paging.NONE,
                table("not-chosen", "Not chosen", row("d4001-s01", "", "")));
    }

    private static Table table(String anchor, String title, TableRow... rows) {
        return new Table(
                anchor,
                title,
                "",
                List.of(
                        new TableColumn("scene id", ColumnRole.KEY),
                        new TableColumn("review: verdict", ColumnRole.TEXT),
                        new TableColumn("rank", ColumnRole.NUMBER)),
                List.of(rows),
                Phrase.NONE);
    }

    private static TableRow row(String scene, String verdict, String rank) {
        return new TableRow(
                "", List.of(Cell.of(Piece.of(scene, Tone.CODE)), Cell.of(verdict), Cell.number(rank, rank)));
    }
}
