package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.refract.declare.Declaration;
import dev.refract.spec.yaml.DeclaredRecords;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reproducible: whatever a user writes does something. A setting that no code reads would be a lie. */
class DeclaredFieldsTest {
    private static final JavaClasses REFRACT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.refract");

    @Test
    void everyDeclaredFieldIsReadBySomething() {
        Set<String> unread = new TreeSet<>();
        for (Declaration<?> declaration : DeclaredRecords.all()) {
            for (Declaration.Field field : declaration.fields()) {
                field.path().stream()
                        .filter(component -> !isRead(component))
                        .forEach(component ->
                                unread.add(component.getDeclaringRecord().getName() + "." + component.getName()));
            }
        }

        assertThat(unread).isEmpty();
    }

    /** By its accessor from anywhere, or as a field from another method of the record than its accessor. */
    private static boolean isRead(RecordComponent component) {
        JavaClass record = REFRACT.get(component.getDeclaringRecord());
        String name = component.getName();
        boolean called = Stream.concat(
                        record.getMethodCallsToSelf().stream(), record.getMethodReferencesToSelf().stream())
                .anyMatch(access -> access.getTarget().getName().equals(name)
                        && access.getTarget().getRawParameterTypes().isEmpty());
        boolean used = record.getFieldAccessesToSelf().stream()
                .filter(access -> access.getTarget().getName().equals(name))
                .anyMatch(access -> isUse(access, name));
        return called || used;
    }

    private static boolean isUse(JavaFieldAccess access, String accessor) {
        return access.getAccessType() == AccessType.GET
                && !(access.getOrigin().getName().equals(accessor)
                        && access.getOrigin().getRawParameterTypes().isEmpty());
    }
}
