package dev.refract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.refract.cli.Main;
import dev.refract.kafka.KafkaConnection;
import dev.refract.topology.reservoir.SourceRecordReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may know which. */
class ArchitectureTest {
    private static final JavaClasses REFRACT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.refract");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        errors    |
        random    |
        sample    |
        declare   | random
        source    | random sample declare
        split     | random sample declare
        balance   | random sample declare
        simulate  | random sample declare balance
        model     | declare
        augment   | random sample declare model
        gate      | random sample declare model augment
        spec      | random sample declare source split balance augment gate model
        serde     | random sample declare source split balance augment gate model
        copies    | random sample declare source split balance augment gate model spec
        kafka     |
        http      |
        topology  | random sample declare source split balance augment gate model spec copies serde kafka
        monitor   | random sample declare source split balance augment gate model spec copies serde kafka topology http
        embedded  | random sample declare source serde kafka http
        feed      | random sample declare source split balance augment gate model spec copies serde kafka
        """)
    void arrowsPointOneWay(String from, String to) {
        List<String> allowed = new ArrayList<>(List.of("dev.refract." + from + "..", "dev.refract.errors.."));
        if (to != null) {
            List.of(to.split(" ")).forEach(name -> allowed.add("dev.refract." + name + ".."));
        }

        noClasses()
                .that()
                .resideInAPackage("dev.refract." + from + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.refract..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                .allowEmptyShould(true)
                .check(REFRACT);
    }

    @Test
    void nothingGoesInCircles() {
        slices().matching("dev.refract.(**)").should().beFreeOfCycles().check(REFRACT);
    }

    @Test
    void theCommandLineShowsDataWithoutKnowingItsMedium() {
        noClasses()
                .that()
                .resideInAPackage("dev.refract.cli.preview..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("augment.image", "augment.text", "augment.row", "augment.series"))
                .check(REFRACT);
    }

    @Test
    void thePureHeartDoesNotKnowKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(
                        "augment",
                        "balance",
                        "simulate",
                        "split",
                        "gate",
                        "sample",
                        "random",
                        "spec",
                        "declare",
                        "source",
                        "copies"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..")
                .check(REFRACT);
    }

    @Test
    void onlyTheTopologyAndTheFacadeKnowKafkaStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.refract.topology..")
                .and()
                .doNotBelongToAnyOf(Refract.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.streams..")
                .check(REFRACT);
    }

    @Test
    void onlyImagesAndVideoKnowOpenCv() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.refract.augment.image..", "dev.refract.augment.video..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(REFRACT);
    }

    /** So that no client lacks the settings of TLS and SASL; one takes those of Kafka Streams, which have them. */
    @Test
    void onlyTheConnectionMakesKafkaClients() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(KafkaConnection.class, SourceRecordReader.class)
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.assignableTo(KafkaConsumer.class)
                                .or(JavaClass.Predicates.assignableTo(KafkaProducer.class)))))
                .orShould()
                .callMethod(Admin.class, "create", Map.class)
                .orShould()
                .callMethod(Admin.class, "create", Properties.class)
                .check(REFRACT);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .check(REFRACT);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> "dev.refract." + name + "..").toArray(String[]::new);
    }
}
