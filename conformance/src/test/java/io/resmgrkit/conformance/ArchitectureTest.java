package io.resmgrkit.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Data flows one way: what the package pages promise about who may know whom. */
@AnalyzeClasses(packages = "io.resmgrkit.conformance", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_package_depends_on_one_that_depends_on_it =
            slices().matching("io.resmgrkit.conformance.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule each_layer_is_used_only_from_above = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("framework")
            .definedBy("io.resmgrkit.conformance.framework..")
            .layer("iofunc")
            .definedBy("io.resmgrkit.conformance.iofunc..")
            .layer("profile")
            .definedBy("io.resmgrkit.conformance.profile..")
            .layer("transcript")
            .definedBy("io.resmgrkit.conformance.transcript..")
            .layer("replay")
            .definedBy("io.resmgrkit.conformance.replay..")
            .whereLayer("replay")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("profile")
            .mayOnlyBeAccessedByLayers("replay")
            .whereLayer("transcript")
            .mayOnlyBeAccessedByLayers("replay")
            .whereLayer("iofunc")
            .mayOnlyBeAccessedByLayers("profile", "replay")
            .whereLayer("framework")
            .mayOnlyBeAccessedByLayers("iofunc", "profile", "replay");

    @ArchTest
    static void servers_know_neither_json_nor_files(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAnyPackage("..framework..", "..iofunc..", "..profile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "java.io..", "java.nio.file..", "org.tukaani..")
                .check(classes);
    }

    @ArchTest
    static void profiles_see_of_the_framework_only_what_a_third_party_sees(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("..profile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..transcript..", "..replay..")
                .check(classes);
    }
}
