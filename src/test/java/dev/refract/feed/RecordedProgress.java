package dev.refract.feed;

import dev.refract.feed.dataset.ReadResult;
import java.util.ArrayList;
import java.util.List;

/** What an ingest says of its progress, call by call. */
final class RecordedProgress implements IngestProgress {
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
    public void skipped(ReadResult.Skipped skipped) {
        calls.add("skipped " + skipped.location());
    }

    @Override
    public void finished(IngestReport report) {
        calls.add("finished " + report.sent());
    }
}
