package dev.refract.topology.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.copies.Plan;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Leak-free: a sink takes the records of one pipeline, in one version, split by one rule. */
class ClaimCheckTest {
    private static final String SINKS = "sink: {train: t, validation: v, test: e, rejected: r}\nsource: {topic: in}\n";

    private final ClaimLog log = new ClaimLog();
    private final Map<String, SinkContent> contents = new HashMap<>();
    private final Map<String, String> topicIds =
            new HashMap<>(Map.of("t", "id-t", "v", "id-v", "e", "id-e", "r", "id-r"));

    @Test
    void emptyTopicsAreClaimedWithTheStateAndOnce() {
        Plan own = plan("pipeline: own\n" + SINKS);

        List<Claim> made = check(own, false).missing();
        make(made);

        assertThat(made)
                .extracting(claim -> claim.kind() + " " + claim.subject())
                .containsExactly("SINK t", "SINK v", "SINK e", "SINK r", "STATE own-v1");
        assertThat(check(own, false).missing()).isEmpty();
        assertThat(check(plan("pipeline: own\naugment: {steps: [word_swap]}\n" + SINKS), true)
                        .missing())
                .as("another digest, the same split")
                .isEmpty();
        assertThat(check(plan("pipeline: own\nbalance: {target: uniform}\n" + SINKS), true)
                        .missing())
                .as("one more store")
                .extracting(Claim::stores)
                .containsExactly(List.of("ledger", "owed", "seen"));
    }

    @Test
    void anotherPipelineOrVersionIsRefused() {
        make(check(plan("pipeline: own\n" + SINKS), false).missing());
        holds("t", "own@1");

        assertThatThrownBy(() -> check(plan("pipeline: other\n" + SINKS), false).missing())
                .isInstanceOf(ClaimException.class)
                .hasMessage(
                        "topic t holds records of own@1; topics v, e, r are claimed by own@1, so samples of other@1 would"
                                + " stand there twice or on two sides: name other topics in sink, empty these with refract reset --sinks"
                                + " and the pipeline whose they are, or take them over as they are with --adopt");
        assertThatThrownBy(() -> check(plan("pipeline: own\nversion: 2\n" + SINKS), false)
                        .missing())
                .hasMessageStartingWith(
                        "topic t holds records of own@1; topics v, e, r are claimed by own@1, so samples of own@2");
    }

    /** Where no claim was ever written down, the records say whose they are. */
    @Test
    void recordsWithoutAClaimCountToo() {
        holds("v", "old@1");
        holds("e", SinkContent.UNKNOWN);

        assertThatThrownBy(() -> check(plan("pipeline: own\n" + SINKS), false).missing())
                .hasMessageStartingWith("topic v holds records of old@1; topic e holds records of no pipeline, so");
        contents.clear();
        holds("t", "own@1");
        assertThat(check(plan("pipeline: own\n" + SINKS), true).missing())
                .as("its own records, and it goes on where it was")
                .hasSize(5);
    }

    @Test
    void anotherSplitOfTheSamePipelineIsRefused() {
        make(check(plan("pipeline: own\n" + SINKS), false).missing());

        assertThatThrownBy(() -> check(plan("pipeline: own\nsplit: {train: 0.7, validation: 0.2}\n" + SINKS), true)
                        .missing())
                .hasMessageStartingWith(
                        "own@1 has worked under another split (train 0.8, now 0.7; validation 0.1, now 0.2)")
                .hasMessageContaining("refract reset --sinks");
        log.take("STATE own-v1 own@1", Optional.empty());
        assertThatThrownBy(() -> check(plan("pipeline: own\nsplit: {by: id}\n" + SINKS), true)
                        .missing())
                .hasMessageStartingWith("topics t, v, e, r were filled under another split (by \"group\", now \"id\")");
    }

    /** The salt, not the name, decides the side; but what stands in a sink is still of one pipeline. */
    @Test
    void theSaltIsPartOfTheRule() {
        SplitRule own = SplitRule.of(plan("pipeline: own\n" + SINKS).pipeline());
        SplitRule other = SplitRule.of(
                plan("pipeline: other\nsplit: {salt: own}\n" + SINKS).pipeline());

        assertThat(own).isEqualTo(other);
        assertThat(own.changesTo(SplitRule.of(plan("pipeline: other\n" + SINKS).pipeline())))
                .containsExactly("salt \"own\", now \"other\"");
    }

    /** Another field as the group puts samples on other sides; another field as the text does not. */
    @Test
    void theFieldsThatAGroupIsReadFromArePartOfTheRule() {
        String source = """
                pipeline: own
                sink: {train: t, validation: v, test: e, rejected: r}
                source: {topic: in, format: json, map: {id: key, group: %s, text: %s}}
                """;
        SplitRule rule = SplitRule.of(plan(source.formatted("customer", "note")).pipeline());

        assertThat(rule.changesTo(
                        SplitRule.of(plan(source.formatted("city", "note")).pipeline())))
                .containsExactly("source.map.group \"customer\", now \"city\"");
        assertThat(rule)
                .isEqualTo(
                        SplitRule.of(plan(source.formatted("customer", "body")).pipeline()));
    }

    @Test
    void whatAPipelinePublishedBeforeItsStateWasResetIsRefused() {
        Plan own = plan("pipeline: own\n" + SINKS);
        make(check(own, false).missing());
        holds("t", "own@1");
        log.take("STATE own-v1 own@1", Optional.empty());

        assertThatThrownBy(() -> check(own, false).missing())
                .hasMessageStartingWith("topic t holds what own@1 published before its state was reset");
        make(check(own, false).adopting());
        assertThat(check(own, false).missing()).extracting(Claim::kind).containsExactly(Claim.Kind.STATE);
    }

    @Test
    void adoptingTakesOverClaimsAndRecordsAndSaysWhose() {
        make(check(plan("pipeline: own\n" + SINKS), false).missing());
        holds("t", "own@1");
        holds("v", "own@1", "older@3");
        Plan other = plan("pipeline: other\n" + SINKS);

        List<Claim> adopted = check(other, false).adopting();
        log.rivals("t", "other@1").forEach(claim -> log.take(claim.key(), Optional.empty()));
        log.rivals("v", "other@1").forEach(claim -> log.take(claim.key(), Optional.empty()));
        log.rivals("e", "other@1").forEach(claim -> log.take(claim.key(), Optional.empty()));
        log.rivals("r", "other@1").forEach(claim -> log.take(claim.key(), Optional.empty()));
        make(adopted);

        assertThat(adopted)
                .extracting(claim -> claim.subject() + " " + claim.adopted())
                .containsExactly("t [own@1]", "v [older@3, own@1]", "e [own@1]", "r [own@1]");
        assertThat(check(other, false).missing()).extracting(Claim::subject).containsExactly("other-v1");
        assertThat(check(other, false).adopting()).isEmpty();
        assertThatThrownBy(() -> check(plan("pipeline: own\n" + SINKS), true).missing())
                .hasMessageContaining("claimed by other@1");
    }

    @Test
    void aTopicThatIsDeletedAndCreatedAgainIsFree() {
        make(check(plan("pipeline: own\n" + SINKS), false).missing());
        topicIds.replaceAll((name, id) -> id + "-new");

        assertThat(check(plan("pipeline: other\n" + SINKS), false).missing()).hasSize(5);
    }

    @Test
    void ofTwoThatBeginAtOnceTheFirstHasIt() {
        make(check(plan("pipeline: second\n" + SINKS), false).missing());
        make(check(plan("pipeline: second\n" + SINKS), false).missing());
        List<Claim> late = new ClaimCheck(
                        plan("pipeline: late\n" + SINKS), new ClaimLog(), topicIds, this::content, false)
                .missing();
        make(late);

        assertThatThrownBy(() -> check(plan("pipeline: late\n" + SINKS), true).missing())
                .hasMessageStartingWith("topics t, v, e, r are claimed by second@1");
        assertThat(check(plan("pipeline: second\n" + SINKS), true).missing()).isEmpty();
    }

    @Test
    void aClaimReadsBackEqual() {
        Claim claim =
                Claim.ofSink(plan("pipeline: own\nsplit: {salt: \"a \\\" b\"}\n" + SINKS), "t", "id", List.of("x@1"));

        assertThat(ClaimFormat.decode(ClaimFormat.encode(claim))).contains(claim);
        assertThat(ClaimFormat.decode("no claim".getBytes(UTF_8))).isEmpty();
        assertThat(ClaimFormat.decode("{\"kind\": \"SINK\"}".getBytes(UTF_8))).isEmpty();
    }

    private ClaimCheck check(Plan plan, boolean worked) {
        return new ClaimCheck(plan, log, topicIds, this::content, worked);
    }

    private SinkContent content(String topic) {
        return contents.getOrDefault(topic, new SinkContent(new TreeSet<>()));
    }

    private void holds(String topic, String... writers) {
        contents.put(topic, new SinkContent(new TreeSet<>(List.of(writers))));
    }

    private void make(List<Claim> claims) {
        claims.forEach(claim -> log.take(claim.key(), Optional.of(claim)));
    }

    private static Plan plan(String yaml) {
        return Plan.of(PipelineFile.reader().parse(Path.of("own.yaml"), yaml).orElseThrow());
    }
}
