package dev.oddline.render;

import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.CombinationsView;
import dev.oddline.page.view.CoverageView.SubjectGroup;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.ShareBar;
import java.util.List;

/** An invented page of combinations of values. */
final class SampleCombinations {

    private SampleCombinations() {}

    static CombinationsView page() {
        return new CombinationsView(
                SampleViews.frame(
                        "../",
                        "coverage",
                        "Combinations of values in ds-1",
                        Piece.link("AD perception", SafeUrl.own("../index.html")),
                        Piece.plain("Combinations of values in ds-1")),
                "Combinations of values in ds-1",
                Phrase.of(
                        Piece.of("5 of 6", Tone.STRONG), Piece.plain(" combinations of 2 values have a scene (83 %).")),
                Phrase.of(Piece.code("ds-1", SafeUrl.own("../coverage.html")), Piece.plain(": 7 scenes.")),
                List.of(new SubjectGroup("ds", List.of(new MenuEntry("ds-1", SafeUrl.own("ds-1.html"), true, "")))),
                List.of(
                        new Table(
                                "missing-2",
                                "Missing combinations of 2 values",
                                "1 without a scene",
                                List.of(
                                        new TableColumn("Missing", ColumnRole.KEY),
                                        new TableColumn("Expected share of driving", ColumnRole.NUMBER)),
                                List.of(new TableRow(
                                        "", List.of(Cell.of("night × fog"), Cell.number("0.43 %", "0.0043")))),
                                Phrase.of("First what happened in the field.")),
                        new Table(
                                "covered-2",
                                "Covered by sets of 2 attributes",
                                "0 of 1 sets lack nothing",
                                List.of(
                                        new TableColumn("Attributes", ColumnRole.KEY),
                                        new TableColumn("Share", ColumnRole.PICTURE),
                                        new TableColumn("With a scene", ColumnRole.NUMBER)),
                                List.of(new TableRow(
                                        "",
                                        List.of(
                                                Cell.of("Time of day × Weather"),
                                                new Cell(Phrase.NONE, "0.83", Markup.of(ShareBar.draw(0.83))),
                                                Cell.number("5", "5")))),
                                Phrase.NONE)),
                Phrase.of(Piece.plain("3 drives showed "), Piece.of("5", Tone.STRONG), Piece.plain(" kinds.")));
    }
}
