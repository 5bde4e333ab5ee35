package dev.oddline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Architecture.ROOT);

    private static final Set<String> WORLD = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.exit",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    private static final Set<String> NUMERIC = Set.of("statistics", "coverage", "selection", "cluster");

    private static final Set<String> UNORDERED_SUMS = Set.of(
            "java.util.stream.DoubleStream.sum",
            "java.util.stream.DoubleStream.average",
            "java.util.stream.DoubleStream.summaryStatistics",
            "java.util.stream.Collectors.summingDouble",
            "java.util.stream.Collectors.averagingDouble");

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        assertThat(violations(type -> Architecture.rank(type.getPackageName()).isEmpty() && !isPackageInfo(type)))
                .isEmpty();
    }

    @Test
    void packagesImportOnlyPackagesAboveThem() {
        assertThat(dependencies(dependency -> Architecture.isOurs(target(dependency))
                        && Architecture.rank(target(dependency)).orElse(Integer.MAX_VALUE)
                                > Architecture.rank(origin(dependency)).orElse(-1)))
                .isEmpty();
    }

    @Test
    void noPackagesNeedEachOther() {
        SlicesRuleDefinition.slices()
                .matching(Architecture.ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void librariesStayInTheirPackages() {
        assertThat(dependencies(dependency -> !target(dependency).isEmpty()
                        && !Architecture.isOurs(target(dependency))
                        && !Architecture.mayUse(origin(dependency), target(dependency))))
                .isEmpty();
    }

    @Test
    void onlyTheCommandLineTouchesClockEnvironmentAndStandardStreams() {
        assertThat(accesses(access -> WORLD.contains(name(access)), "cli")).isEmpty();
    }

    @Test
    void onlyGitStartsAChild() {
        assertThat(accesses(
                        access -> access.getTargetOwner().isEquivalentTo(ProcessBuilder.class)
                                || name(access).equals("java.lang.Runtime.exec"),
                        "git"))
                .isEmpty();
    }

    /** {@code Math} may differ from machine to machine in the last bit, sums of streams from Java to Java. */
    @Test
    void numbersAreTheSameOnEveryMachine() {
        assertThat(CLASSES.stream()
                        .filter(type -> NUMERIC.contains(Architecture.area(type.getPackageName())))
                        .flatMap(ArchitectureTest::accessesOf)
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Math.class)
                                || UNORDERED_SUMS.contains(name(access)))
                        .map(JavaAccess::getDescription)
                        .sorted())
                .isEmpty();
    }

    @Test
    void noClassExtendsAClassOfOurs() {
        assertThat(violations(type -> type.getRawSuperclass()
                        .filter(parent -> Architecture.isOurs(parent.getPackageName()))
                        .filter(parent -> !parent.isEnum() && !parent.isAssignableTo(Throwable.class))
                        .isPresent()))
                .isEmpty();
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static List<String> violations(Predicate<JavaClass> forbidden) {
        return CLASSES.stream()
                .filter(forbidden)
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    private static List<String> dependencies(Predicate<Dependency> forbidden) {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        !dependency.getTargetClass().getBaseComponentType().isPrimitive())
                .filter(forbidden)
                .map(Dependency::getDescription)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> accesses(Predicate<JavaAccess<?>> forbidden, String home) {
        return CLASSES.stream()
                .filter(type -> !Architecture.area(type.getPackageName()).equals(home))
                .flatMap(ArchitectureTest::accessesOf)
                .filter(forbidden)
                .map(JavaAccess::getDescription)
                .sorted()
                .toList();
    }

    private static Stream<JavaAccess<?>> accessesOf(JavaClass type) {
        return type.getAccessesFromSelf().stream().map(access -> access);
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static String origin(Dependency dependency) {
        return dependency.getOriginClass().getPackageName();
    }

    private static String target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getPackageName();
    }
}
