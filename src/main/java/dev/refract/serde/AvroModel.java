package dev.refract.serde;

import dev.refract.serde.avro.SampleRecord;
import org.apache.avro.data.TimeConversions.TimestampMillisConversion;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * The Avro model of our generated classes. Avro 1.12 refuses to instantiate generated classes that
 * nobody vouches for, so the generated package joins those that it trusts.
 */
final class AvroModel {
    private static final String GENERATED = SampleRecord.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(GENERATED)));
    }

    private AvroModel() {}

    static SpecificData model() {
        SpecificData model = new SpecificData(AvroModel.class.getClassLoader());
        model.addLogicalTypeConversion(new TimestampMillisConversion());
        return model;
    }
}
