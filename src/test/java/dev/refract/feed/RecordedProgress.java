package dev.refract.feed;

import java.util.ArrayList;
import java.util.List;

/** What an ingest says of its progress, call by call. */
final class RecordedProgress implements Progress {
    private final List<String> calls = new ArrayList<>();

    List<String> calls() {
        return calls;
    }

    @Override
    public void started(long total) {
        calls.add("started " + total);
    }

    @Override
    public void advanced(long done) {
        calls.add("advanced " + done);
    }

    @Override
    public void skipped(Outcome.Skipped skipped) {
        calls.add("skipped " + skipped.place());
    }

    @Override
    public void finished(IngestReport report) {
        calls.add("finished " + report.sent());
    }
}
