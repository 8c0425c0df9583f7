package io.resmgrkit.codec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages depend on each other as their {@code package-info} says, and the codec on nothing it should not need. */
class ArchitectureTest {
    private static final String ROOT = "io.resmgrkit.codec";
    private static final JavaClasses CODEC = new ClassFileImporter().importPath("target/classes");

    @ParameterizedTest(name = "{0} uses {1}")
    @CsvSource({
        "'', ''",
        "names, ''",
        "layout, names",
        "wire, layout names",
        "names.generated, names",
        "generated, wire layout names names.generated",
        "message, generated wire layout names names.generated",
        "convert, message generated wire layout names names.generated",
    })
    void a_package_uses_only_what_it_says(String name, String uses) {
        List<String> allowed = uses.isEmpty() ? List.of() : List.of(uses.split(" "));
        String[] packages = Stream.concat(
                        Stream.of(of(name), ROOT), allowed.stream().map(ArchitectureTest::of))
                .distinct()
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(of(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(packages, "java..", "io.netty.buffer..", "org.jspecify.annotations.."))
                .check(CODEC);
    }

    private static String of(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    private static String[] with(String[] packages, String... more) {
        String[] all = Arrays.copyOf(packages, packages.length + more.length);
        System.arraycopy(more, 0, all, packages.length, more.length);
        return all;
    }

    @Test
    void packages_form_no_cycle() {
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(CODEC);
    }

    @Test
    void nothing_looks_into_classes_at_run_time() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .because("programs of this codec are compiled ahead of time and shrunk")
                .check(CODEC);
        noClasses().should().callMethod(Class.class, "forName", String.class).check(CODEC);
    }

    @Test
    void what_is_generated_is_in_packages_that_say_so_and_nothing_else_is() {
        Path module = Path.of("").toAbsolutePath();
        CODEC.stream().filter(type -> type.isTopLevelClass()).forEach(type -> {
            String file = type.getFullName().replace('.', '/') + ".java";
            boolean byHand = Files.exists(module.resolve("src/main/java").resolve(file));
            boolean generated = Files.exists(
                    module.resolve("target/generated-sources/flyweights").resolve(file));
            boolean saysSo = type.getPackageName().endsWith(".generated");
            assertTrue(
                    saysSo ? !byHand : byHand && !generated,
                    type + (saysSo ? " is not generated" : " is not written by hand"));
        });
    }
}
