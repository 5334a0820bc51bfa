package dev.refract.cli.reports;

import dev.refract.cli.session.Session;
import dev.refract.kafka.AdminCall;
import dev.refract.kafka.TopicReader;
import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;

/**
 * Finds samples in the topics of a cluster.
 *
 * @param limit most samples kept
 */
public record SampleSearch(Session session, int limit) {

    /** The samples of the topic of this name; without one, those that have this id or come from the sample that has it. */
    public ShownRecords find(String asked) {
        Collection<String> topics = topics();
        List<ShownRecords.ShownRecord> found = new ArrayList<>();
        long[] more = {0};
        if (topics.contains(asked)) {
            read(asked, sample -> true, found, more);
        } else {
            Predicate<Sample> wanted =
                    sample -> sample.id().equals(asked) || sample.originId().equals(asked);
            topics.forEach(topic -> read(topic, wanted, found, more));
        }
        return new ShownRecords(asked, found, more[0]);
    }

    private Collection<String> topics() {
        try (Admin admin = session.connection().admin()) {
            Collection<String> names =
                    new TreeSet<>(AdminCall.of("its topics", admin.listTopics().names()));
            names.removeIf(name -> name.startsWith("_") || name.endsWith("-changelog"));
            return names;
        }
    }

    private void read(String topic, Predicate<Sample> wanted, List<ShownRecords.ShownRecord> found, long[] more) {
        SampleSerde serde = new SampleSerde(session.registry());
        TopicReader.forEach(session.connection(), topic, record -> {
            if (record.value() == null) {
                return;
            }
            try {
                Sample sample = serde.decode(record.value());
                if (wanted.test(sample)) {
                    if (found.size() < limit) {
                        found.add(ShownRecords.ShownRecord.of(record, sample));
                    } else {
                        more[0]++;
                    }
                }
            } catch (DataFault other) {
                // a dead letter, a retraction or a record of somebody else
            }
        });
    }
}
