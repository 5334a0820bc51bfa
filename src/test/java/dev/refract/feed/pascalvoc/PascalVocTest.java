package dev.refract.feed.pascalvoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.feed.DataSet;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stay true from the first step: VOC pixels become edges, and a bad file harms no other. */
class PascalVocTest {
    private static final DatasetOptions VOC =
            DatasetOptions.DEFAULT.withFormat(DatasetFormat.PASCAL_VOC).withOrder(ReadOrder.GIVEN);

    @TempDir
    private Path directory;

    @Test
    void pixelsFromOneBecomeEdgesAndPartsOfObjectsAreNoObjects() {
        DataSet data = new DataSet(directory).with("JPEGImages/a.jpg", "abc").with("Annotations/a.xml", """
            <annotation><filename>a.jpg</filename>
              <object><name>cell</name><difficult>1</difficult>
                <part><name>head</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>2</xmax><ymax>2</ymax></bndbox></part>
                <bndbox><xmin>1</xmin><ymin>3</ymin><xmax>10.5</xmax><ymax>480</ymax></bndbox></object>
            </annotation>\
            """);
        List<ReadResult> outcomes = data.outcomes(VOC);

        assertThat(DataSet.samples(outcomes)).singleElement().satisfies(sample -> {
            assertThat(sample.id()).isEqualTo("ba7816bf8f01cfea-Annotations/a.xml");
            assertThat(sample.label().instances())
                    .containsExactly(new Instance(
                            "cell",
                            Optional.of(new Box(0, 2, 10.5, 480)),
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            1,
                            Map.of("difficult", "1")));
        });
    }

    @Test
    void anImageMayHaveNoObjectsAndItsNameMayBeTheAnnotations() {
        DataSet data = new DataSet(directory).with("a.xml", "<annotation/>").with("a.png", "abc");

        assertThat(DataSet.samples(data.outcomes(VOC)))
                .singleElement()
                .extracting(Sample::label)
                .satisfies(label -> assertThat(label.instances()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <annotation><object></annotation>                       | MALFORMED
        <html/>                                                 | MALFORMED
        <!DOCTYPE annotation [<!ENTITY x SYSTEM "file:///etc/hostname">]><annotation><filename>&x;</filename></annotation> | MALFORMED
        <annotation><filename>../../secret.jpg</filename></annotation> | OUTSIDE_FOLDER
        <annotation><filename>/etc/passwd</filename></annotation> | OUTSIDE_FOLDER
        <annotation><filename>gone.jpg</filename></annotation>  | NO_MEDIA
        <annotation><object><name>a</name></object></annotation> | INVALID_LABEL
        <annotation><object><bndbox/></object></annotation>     | NO_LABEL
        <annotation><object><name>a</name><bndbox><xmin>x</xmin></bndbox></object></annotation> | INVALID_LABEL
        <annotation><object><name>a</name><bndbox><xmin>9</xmin><ymin>1</ymin><xmax>3</xmax><ymax>2</ymax></bndbox></object></annotation> | INVALID_LABEL
        """)
    void aBadAnnotationIsReportedAndTheNextIsRead(String xml, SkipReason reason) {
        DataSet data = new DataSet(directory)
                .with("JPEGImages/good.jpg", "abc")
                .with("Annotations/bad.xml", xml)
                .with("Annotations/good.xml", "<annotation><filename>good.jpg</filename></annotation>");
        List<ReadResult> outcomes = data.outcomes(VOC);

        assertThat(DataSet.samples(outcomes)).hasSize(1);
        assertThat(DataSet.skipped(outcomes)).singleElement().satisfies(skipped -> {
            assertThat(skipped.location()).isEqualTo("Annotations/bad.xml");
            assertThat(skipped.reason()).isEqualTo(reason);
        });
    }
}
