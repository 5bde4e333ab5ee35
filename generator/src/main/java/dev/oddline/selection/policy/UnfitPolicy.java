package dev.oddline.selection.policy;

/** A policy cannot be followed with what is there: the message says what is missing or contradicts itself. */
public final class UnfitPolicy extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param fact in lower case, without a period, names in backticks */
    public UnfitPolicy(String fact) {
        super(fact);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
