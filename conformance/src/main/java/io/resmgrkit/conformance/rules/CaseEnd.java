package io.resmgrkit.conformance.rules;

/** Ends a case with a verdict. Control flow of probes: it carries no stack trace and is caught by the engine only. */
public final class CaseEnd extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Verdict verdict;
    private final String flag;

    private CaseEnd(Verdict verdict, String flag, String message) {
        super(message, null, false, false);
        this.verdict = verdict;
        this.flag = flag;
    }

    /** Anything but a lenient pass. */
    public static CaseEnd of(Verdict verdict, String why) {
        return new CaseEnd(verdict, "", why);
    }

    /** The wrong result. */
    public static CaseEnd fail(String why) {
        return of(Verdict.FAIL, why);
    }

    /** Not run, with the reason. */
    public static CaseEnd skip(String why) {
        return of(Verdict.SKIP, why);
    }

    /** The system said that it cannot, and the rule allows it. */
    public static CaseEnd unsupported(String why) {
        return of(Verdict.UNSUPPORTED, why);
    }

    /** The right outcome in the manner that a flag of the rule names. */
    public static CaseEnd lenient(String flag, String why) {
        return new CaseEnd(Verdict.PASS_LENIENT, flag, why);
    }

    /** How the case ends. */
    public Verdict verdict() {
        return verdict;
    }

    /** Flag of a lenient pass, otherwise empty. */
    public String flag() {
        return flag;
    }

    /** Why. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
