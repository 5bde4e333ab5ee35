package dev.oddline.page.view;

/**
 * All records of one kind, or one page of them.
 *
 * @param title such as <em>Runs</em>
 * @param lead how many, and what is remarkable
 * @param table one row a record; its title and remark are not shown
 * @param paging where this page stands
 * @param empty what is missing, why that matters and the command that makes it; shown where there are no rows
 */
public record ListView(Frame frame, String title, Phrase lead, Table table, Paging paging, Phrase empty)
        implements View {

    @Override
    public String template() {
        return "list";
    }
}
