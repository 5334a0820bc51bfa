package dev.refract.topology.processor;

import dev.refract.sample.Reason;
import dev.refract.spec.Pipeline;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Notices that too many records are refused, because a broken deployment must not drain a topic into the dead letters.
 * It looks at the last {@code rejected_window} offsets of one task's partition, so it depends on the records alone; a
 * restart begins anew.
 */
final class RejectionLimit {
    private static final int REASONS = 3;

    private final Pipeline pipeline;
    private final Deque<Refused> refused = new ArrayDeque<>();

    private record Refused(long offset, Reason reason) {}

    RejectionLimit(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Counts a refused record.
     *
     * @param offset its offset in its partition
     * @return what to stop the pipeline with when it is one too many
     */
    Optional<TooManyRejectedException> refused(long offset, Reason reason) {
        int window = pipeline.limits().rejectedWindow();
        while (!refused.isEmpty() && refused.peekFirst().offset() <= offset - window) {
            refused.removeFirst();
        }
        refused.addLast(new Refused(offset, reason));
        return refused.size() > pipeline.limits().maxRejectedShare() * window
                ? Optional.of(new TooManyRejectedException(message(Math.min(window, offset + 1))))
                : Optional.empty();
    }

    private String message(long records) {
        Map<String, Long> counts = refused.stream()
                .collect(Collectors.groupingBy(one -> one.reason().code(), TreeMap::new, Collectors.counting()));
        String commonest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(REASONS)
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        return "stopped: " + refused.size() + " of the last " + records + " records were refused (" + commonest
                + "), more than limits.max_rejected_share " + pipeline.limits().maxRejectedShare() + " of "
                + pipeline.limits().rejectedWindow() + "; their dead letters are in "
                + pipeline.sink().rejected()
                + ". Mend the cause and send them again with refract dead-letters --resend, or raise the limit";
    }
}
