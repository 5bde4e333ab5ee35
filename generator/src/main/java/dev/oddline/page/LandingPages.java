package dev.oddline.page;

import dev.oddline.catalog.LandedRecord;
import dev.oddline.catalog.LandedRecords;
import dev.oddline.git.Landing;
import dev.oddline.page.view.ChangesView;
import dev.oddline.page.view.Landed;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Paging;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Makes the pages of what was added, changed, replaced and removed: the newest landings, all of them by year, and one of its
 * own for each that touched very many records. Which fields differ is looked up for the newest only, so that the time it takes
 * has a bound.
 */
final class LandingPages {
    /** Landings on the first page. */
    static final int NEWEST = 50;
    /** Landings on one page of a year. */
    static final int PER_PAGE = 100;
    /** Records of one landing that a page of several landings shows. */
    static final int RECORDS = 40;
    /** Records on one page of a landing of its own. */
    static final int RECORDS_PER_PAGE = 1000;

    private static final String UNDATED = "undated";

    private final Site site;
    private final FrameBuilder frames;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, List<Arrival>> years = new LinkedHashMap<>();

    LandingPages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
        for (Landing landing : site.changes().landings()) {
            LandedRecords records = LandedRecords.of(site.changes().folder(), landing, site.catalog());
            Arrival arrival = new Arrival(landing, records, arrivals.size() < NEWEST);
            arrivals.add(arrival);
            years.computeIfAbsent(year(landing), any -> new ArrayList<>()).add(arrival);
        }
    }

    /**
     * A landing with what it did to records.
     *
     * @param isNew whether it is on the first page
     */
    private record Arrival(Landing landing, LandedRecords records, boolean isNew) {

        int size() {
            return records.records().size();
        }
    }

    private static String year(Landing landing) {
        return LandingDays.known(landing)
                .map(day -> Integer.toString(day.getYear()))
                .orElse(UNDATED);
    }

    /** Returns all pages by their addresses. */
    Map<String, Function<Here, ChangesView>> pages() {
        Map<String, Function<Here, ChangesView>> pages = new LinkedHashMap<>();
        pages.put(Addresses.CHANGES, this::newest);
        if (arrivals.size() > NEWEST) {
            years.forEach((year, ofYear) -> {
                for (int i = 1; i <= count(ofYear.size(), PER_PAGE); i++) {
                    int number = i;
                    pages.put(Addresses.changes(year, number), here -> year(year, number, here));
                }
            });
        }
        for (Arrival arrival : arrivals) {
            for (int i = 1; arrival.size() > RECORDS && i <= count(arrival.size(), RECORDS_PER_PAGE); i++) {
                int number = i;
                pages.put(own(arrival, number), here -> landing(arrival, number, here));
            }
        }
        return pages;
    }

    private static int count(int size, int perPage) {
        return (size + perPage - 1) / perPage;
    }

    private static String own(Arrival arrival, int number) {
        return Addresses.changes(arrival.landing().commit().id().hex(), number);
    }

    private ChangesView newest(Here here) {
        List<Arrival> shown = arrivals.subList(0, Math.min(NEWEST, arrivals.size()));
        String title = site.words().say("changes.title");
        return new ChangesView(
                frames.frame(here, Addresses.CHANGES, title, List.of(), Addresses.CHANGES_DATA),
                title,
                lead(),
                arrivals.size() > NEWEST ? years(here, "") : List.of(),
                landed(shown, here),
                Paging.NONE,
                Phrase.of(site.words().say("changes.none")));
    }

    private Phrase lead() {
        if (arrivals.isEmpty()) {
            return Phrase.NONE;
        }
        String since = LandingDays.day(arrivals.get(arrivals.size() - 1).landing());
        String counted = site.words().counted(arrivals.size(), "landing");
        String said = arrivals.size() > NEWEST
                ? site.words().say("changes.lead-newest", counted, since, Figures.count(NEWEST))
                : site.words().say("changes.lead", counted, since);
        return Phrase.of(said);
    }

    private List<MenuEntry> years(Here here, String current) {
        return years.entrySet().stream()
                .map(year -> new MenuEntry(
                        name(year.getKey()),
                        here.to(Addresses.changes(year.getKey(), 1)),
                        year.getKey().equals(current),
                        Figures.count(year.getValue().size())))
                .toList();
    }

    private String name(String year) {
        return year.equals(UNDATED) ? site.words().say("changes.undated") : year;
    }

    private ChangesView year(String year, int number, Here here) {
        List<Arrival> all = years.getOrDefault(year, List.of());
        int from = (number - 1) * PER_PAGE;
        int to = Math.min(all.size(), from + PER_PAGE);
        String title = site.words().say("changes.title-year", name(year));
        return new ChangesView(
                frames.frame(here, Addresses.CHANGES, title, parents(here), Addresses.CHANGES_DATA),
                title,
                Phrase.of(site.words().counted(all.size(), "landing")),
                years(here, year),
                landed(all.subList(from, to), here),
                paging(here, year, number, from, to, all.size(), PER_PAGE),
                Phrase.NONE);
    }

    private List<Piece> parents(Here here) {
        return List.of(new Piece(site.words().say("changes.title"), Tone.PLAIN, here.to(Addresses.CHANGES)));
    }

    private Paging paging(Here here, String series, int number, int from, int to, int all, int perPage) {
        int pages = count(all, perPage);
        if (pages == 1) {
            return Paging.NONE;
        }
        List<MenuEntry> entries = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            entries.add(new MenuEntry(
                    Integer.toString(page), here.to(Addresses.changes(series, page)), page == number, ""));
        }
        return new Paging(
                site.words().say("changes.paging", Figures.count(from + 1), Figures.count(to), Figures.count(all)),
                entries);
    }

    private List<Landed> landed(List<Arrival> shown, Here here) {
        LandedTexts texts = new LandedTexts(site, here);
        return shown.stream()
                .map(arrival -> {
                    boolean whole = arrival.size() <= RECORDS;
                    List<LandedRecord> all = arrival.records().records();
                    Optional<String> rest = whole ? Optional.empty() : Optional.of(own(arrival, 1));
                    LandedTexts.Share share =
                            new LandedTexts.Share(whole ? all : all.subList(0, RECORDS), arrival.isNew(), rest);
                    return texts.of(arrival.landing(), arrival.records(), share);
                })
                .toList();
    }

    private ChangesView landing(Arrival arrival, int number, Here here) {
        int from = (number - 1) * RECORDS_PER_PAGE;
        int to = Math.min(arrival.size(), from + RECORDS_PER_PAGE);
        String commit = arrival.landing().commit().id().hex();
        String subject = LandedTexts.subject(arrival.landing());
        LandedTexts.Share share =
                new LandedTexts.Share(arrival.records().records().subList(from, to), false, Optional.empty());
        return new ChangesView(
                frames.frame(here, Addresses.CHANGES, commit.substring(0, 7), parents(here), Addresses.CHANGES_DATA),
                subject.isEmpty() ? commit.substring(0, 7) : subject,
                Phrase.of(site.words().counted(arrival.size(), "record")),
                List.of(),
                List.of(new LandedTexts(site, here).of(arrival.landing(), arrival.records(), share)),
                paging(here, commit, number, from, to, arrival.size(), RECORDS_PER_PAGE),
                Phrase.NONE);
    }

    /** Returns one document for each landing, newest first. */
    List<Supplier<JsonNode>> data() {
        LandingJson json = new LandingJson(site);
        return arrivals.stream()
                .<Supplier<JsonNode>>map(arrival -> () -> json.of(arrival.landing(), arrival.records()))
                .toList();
    }
}
