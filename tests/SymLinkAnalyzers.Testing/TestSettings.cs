using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SymLinkAnalyzers.Testing;

/// <summary>What our tests can set besides what every test of the packages can.</summary>
public static class TestSettings
{
    private static readonly ConditionalWeakTable<AnalyzerTest, Settings> s_settings = [];

    extension(AnalyzerTest test)
    {
        /// <summary>The diagnostic that <c>[|…|]</c> stands for where the analyzer supports several.</summary>
        public string? DefaultDiagnosticId
        {
            get => s_settings.GetOrCreateValue(test).DefaultDiagnosticId;
            set => s_settings.GetOrCreateValue(test).DefaultDiagnosticId = value;
        }

        /// <summary>Runs the <c>LibraryImport</c> generator of the reference assemblies on every C# project.</summary>
        public bool UseLibraryImportGenerator
        {
            get => s_settings.GetOrCreateValue(test).UseLibraryImportGenerator;
            set
            {
                test.SolutionTransforms.Remove(LibraryImportGenerator.AddTo);
                if (value)
                {
                    test.SolutionTransforms.Add(LibraryImportGenerator.AddTo);
                }

                s_settings.GetOrCreateValue(test).UseLibraryImportGenerator = value;
            }
        }

        internal DiagnosticDescriptor? FindDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
            test.DefaultDiagnosticId is { } id
                ? analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault(descriptor => descriptor.Id == id)
                    ?? throw new InvalidOperationException($"DefaultDiagnosticId is '{id}', which no analyzer supports.")
                : null;

        /// <summary>What is set for the diagnostics of the project under test holds for those beside it, and all refer to what the sources use.</summary>
        internal Project Prepare(Project project)
        {
            Solution solution = project.Solution;
            foreach (Project each in solution.Projects)
            {
                solution = solution
                    .WithProjectCompilationOptions(each.Id, each.CompilationOptions!.WithSpecificDiagnosticOptions(project.CompilationOptions!.SpecificDiagnosticOptions))
                    .WithProjectMetadataReferences(each.Id, TargetFrameworks.Reduce(each.MetadataReferences));
            }

            return solution.GetProject(project.Id)!;
        }

        internal async Task<(Compilation Compilation, ImmutableArray<Diagnostic> GeneratorDiagnostics)> CompileAsync(Project project, CancellationToken cancellationToken) =>
            ((await project.GetCompilationAsync(cancellationToken))!, await LibraryImportGenerator.GetDiagnosticsAsync(project, cancellationToken));
    }

    private sealed class Settings
    {
        public string? DefaultDiagnosticId { get; set; }

        public bool UseLibraryImportGenerator { get; set; }
    }
}
