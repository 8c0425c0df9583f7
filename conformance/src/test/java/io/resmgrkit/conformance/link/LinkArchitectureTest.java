package io.resmgrkit.conformance.link;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What package-info.java of the sut and link packages says, held. */
@AnalyzeClasses(packages = "io.resmgrkit.conformance", importOptions = ImportOption.DoNotIncludeTests.class)
class LinkArchitectureTest {
    @ArchTest
    static final ArchRule SUT_KNOWS_ONLY_THE_CODEC = classes()
            .that()
            .resideInAPackage("io.resmgrkit.conformance.sut")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.resmgrkit.codec", "io.resmgrkit.conformance.sut");

    @ArchTest
    static final ArchRule LINK_KNOWS_NO_MESSAGES = classes()
            .that()
            .resideInAPackage("io.resmgrkit.conformance.link")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.netty..",
                    "io.resmgrkit.codec",
                    "io.resmgrkit.conformance.sut",
                    "io.resmgrkit.conformance.link");
}
