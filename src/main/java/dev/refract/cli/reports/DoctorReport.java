package dev.refract.cli.reports;

import dev.refract.cli.terminal.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether this machine can run Refract.
 *
 * @param healthy whether everything that is needed is there
 * @param checks what was looked at
 */
public record DoctorReport(boolean healthy, List<Check> checks) implements Report {

    /** How a check ended. */
    public enum Status {
        /** As it should be. */
        OK,
        /** Something is missing that some commands or operations need. */
        OPTIONAL,
        /** Refract cannot work like this. */
        FAILED
    }

    /**
     * One check.
     *
     * @param subject what was looked at
     * @param found what it is
     * @param advice what would be right; empty where nothing is wrong
     */
    public record Check(String subject, Status status, String found, String advice) {

        /** A check that found what is needed when {@code fine}. */
        public static Check needed(String subject, boolean fine, String found, String advice) {
            return new Check(subject, fine ? Status.OK : Status.FAILED, found, fine ? "" : advice);
        }

        /** A check of something that most commands do without. */
        public static Check wanted(String subject, boolean fine, String found, String advice) {
            return new Check(subject, fine ? Status.OK : Status.OPTIONAL, found, fine ? "" : advice);
        }

        private String line() {
            return String.format(
                    Locale.ROOT,
                    "%-9s %-18s %s%s",
                    status.name().toLowerCase(Locale.ROOT),
                    subject,
                    found,
                    advice.isEmpty() ? "" : "; " + advice);
        }
    }

    /** The report of some checks. */
    public static DoctorReport of(List<Check> checks) {
        return new DoctorReport(
                checks.stream().noneMatch(check -> check.status() == Status.FAILED), List.copyOf(checks));
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        checks.forEach(check -> lines.add(check.line()));
        lines.add(healthy ? "everything that is needed is there" : "something that is needed is missing");
        return lines;
    }

    @Override
    public List<String> warnings() {
        return checks.stream()
                .filter(check -> check.status() != Status.OK)
                .map(Check::line)
                .toList();
    }
}
