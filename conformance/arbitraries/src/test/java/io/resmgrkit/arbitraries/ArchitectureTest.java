package io.resmgrkit.arbitraries;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages form no cycle. */
@AnalyzeClasses(packages = "io.resmgrkit.arbitraries", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("io.resmgrkit.arbitraries.(*)..").should().beFreeOfCycles();
}
