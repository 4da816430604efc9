using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.MissingImports;

public sealed class InsertLibraryImportTests() : UnresolvedNameTests(nameof(InsertLibraryImport), withGenerator: true)
{
    [Fact]
    public Task Project_without_imports_gets_a_file_for_them() => VerifyAsync("""
        namespace Shop.Links;

        class Maker
        {
            bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 3);
        }
        """, """
        namespace Shop.Links;

        class Maker
        {
            bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.Directory | SymbolicLinkFlags.AllowUnprivilegedCreate);
        }
        """, newFile: """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        namespace Shop.Links;

        internal static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [SupportedOSPlatform("windows")]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static partial bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
        }

        [Flags]
        internal enum SymbolicLinkFlags : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """);

    [Fact]
    public Task Braces_of_the_namespace_are_kept() => VerifyAsync("""
        using System;

        namespace Shop
        {
            class Maker
            {
                void Make(string device)
                {
                    Console.WriteLine({|CS0103:DefineDosDevice|}(0, device, "C:\\"));
                }
            }
        }
        """, """
        using System;

        namespace Shop
        {
            class Maker
            {
                void Make(string device)
                {
                    Console.WriteLine(NativeMethods.DefineDosDevice(DefineDosDeviceFlags.None, device, "C:\\"));
                }
            }
        }
        """, newFile: """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        namespace Shop
        {
            internal static partial class NativeMethods
            {
                [LibraryImport("kernel32.dll", EntryPoint = "DefineDosDeviceW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
                [SupportedOSPlatform("windows")]
                [return: MarshalAs(UnmanagedType.Bool)]
                internal static partial bool DefineDosDevice(DefineDosDeviceFlags dwFlags, string lpDeviceName, string lpTargetPath);
            }

            [Flags]
            internal enum DefineDosDeviceFlags : uint
            {
                None = 0,
                RawTargetPath = 1,
                RemoveDefinition = 2,
                ExactMatchOnRemove = 4,
                NoBroadcastSystem = 8,
            }
        }

        """);

    [Fact]
    public Task Existing_class_becomes_partial() => VerifyAsync("""
        namespace Shop
        {
            public class Maker
            {
                bool Make(string link, string target) => NativeMethods.{|CS0117:CreateSymbolicLink|}(link, target, 0);

                private static class NativeMethods
                {
                    internal const int MaxPath = 260;
                }
            }
        }
        """, """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        namespace Shop
        {
            public partial class Maker
            {
                bool Make(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, SymbolicLinkFlags.File);

                private static partial class NativeMethods
                {
                    internal const int MaxPath = 260;

                    [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
                    [SupportedOSPlatform("windows")]
                    [return: MarshalAs(UnmanagedType.I1)]
                    internal static partial bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
                }
            }

            [Flags]
            internal enum SymbolicLinkFlags : uint
            {
                File = 0,
                Directory = 1,
                AllowUnprivilegedCreate = 2,
            }
        }
        """);

    [Fact]
    public Task Class_in_another_namespace_is_imported_with_the_enum() => VerifyAsync("""
        namespace Tools.Interop
        {
            internal static partial class NativeMethods
            {
            }
        }

        namespace Shop
        {
            class Links
            {
                bool Make(string link, string target, int flags) => {|CS0103:CreateSymbolicLink|}(link, target, flags);
            }
        }
        """, """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;
        using Tools.Interop;

        namespace Tools.Interop
        {
            internal static partial class NativeMethods
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
                [SupportedOSPlatform("windows")]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static partial bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
            }

            [Flags]
            internal enum SymbolicLinkFlags : uint
            {
                File = 0,
                Directory = 1,
                AllowUnprivilegedCreate = 2,
            }
        }

        namespace Shop
        {
            class Links
            {
                bool Make(string link, string target, int flags) => NativeMethods.CreateSymbolicLink(link, target, (SymbolicLinkFlags)flags);
            }
        }
        """);

    [Theory]
    [InlineData("{|CS0103:CreateSymbolicLink|}(\"link\", \"target\", 3);\n", "NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLinkFlags.Directory | SymbolicLinkFlags.AllowUnprivilegedCreate);\n")]
    [InlineData("class Maker\n{\n    bool Make() => {|CS0103:CreateSymbolicLink|}(\"link\", \"target\", 1);\n}\n", "class Maker\n{\n    bool Make() => NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLinkFlags.Directory);\n}\n")]
    public Task File_that_two_projects_compile_gets_the_class_itself(string source, string fixedSource)
    {
        fixedSource = """
            using System;
            using System.Runtime.InteropServices;
            using System.Runtime.Versioning;

            """ + "\n" + fixedSource + """

            internal static partial class NativeMethods
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
                [SupportedOSPlatform("windows")]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static partial bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
            }

            [Flags]
            internal enum SymbolicLinkFlags : uint
            {
                File = 0,
                Directory = 1,
                AllowUnprivilegedCreate = 2,
            }

            """;
        return VerifyAsync(source, fixedSource, test =>
        {
            test.NumberOfFixAllInDocumentIterations = 2;
            test.SolutionTransforms.Add(AllowUnsafeEverywhere);
            test.TestState.OutputKind = source.StartsWith('{') ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            test.TestState.AdditionalProjects["Other"].OutputKind = test.TestState.OutputKind;
            test.TestState.AdditionalProjects["Other"].Sources.Add(("/0/Test0.cs", source));
            test.FixedState.AdditionalProjects["Other"].OutputKind = test.TestState.OutputKind;
            test.FixedState.AdditionalProjects["Other"].Sources.Add(("/0/Test0.cs", fixedSource));
        });
    }

    [Fact]
    public Task Nothing_is_offered_on_an_old_framework() => VerifyNotOfferedAsync(ReferenceAssemblies.NetFramework.Net472.Default, LanguageVersion.Latest);

    [Fact]
    public Task Nothing_is_offered_in_a_type_that_other_files_cannot_name()
    {
        const string source = """
            class Maker
            {
                bool Make(string link, string target) => NativeMethods.{|CS0117:CreateSymbolicLink|}(link, target, 3);
            }

            file static class NativeMethods
            {
                internal const int MaxPath = 260;
            }
            """;
        return VerifyAsync(source, source);
    }

    [Fact]
    public Task Nothing_is_offered_in_a_file_that_an_older_target_framework_compiles_too() => VerifyOlderAsync("/0/Test0.cs", """
        class Maker
        {
            bool Make(string link, string target) => {|CS0103:CreateSymbolicLink|}(link, target, 3);
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_a_class_of_such_a_file() => VerifyOlderAsync("/0/NativeMethods.cs", """
        class Maker
        {
            bool Make(string link, string target) => NativeMethods.{|CS0117:CreateSymbolicLink|}(link, target, 3);
        }
        """, "static class NativeMethods { internal const int MaxPath = 260; }");

    private Task VerifyOlderAsync(string shared, string source, string? imports = null) => VerifyAsync(source, source, test =>
    {
        ProjectState older = test.TestState.AdditionalProjects["Older"];
        older.ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default;
        older.Sources.Add((shared, imports ?? source));
        if (imports is not null)
        {
            test.TestState.Sources.Add((shared, imports));
        }
    });

    [Fact]
    public Task Nothing_is_offered_before_CSharp_9() => VerifyNotOfferedAsync(ReferenceAssemblies.Net.Net80, LanguageVersion.CSharp8);

    [Fact]
    public Task Nothing_is_offered_in_Visual_Basic() => VerifyVisualBasicBodyNotOfferedAsync("{|BC30451:CreateSymbolicLink|}(link, target, 0)");

    private static Solution AllowUnsafeEverywhere(Solution solution, ProjectId id) => solution.Projects.Aggregate(
        solution,
        (changed, project) => changed.WithProjectCompilationOptions(project.Id, ((CSharpCompilationOptions)project.CompilationOptions!).WithAllowUnsafe(true)));

    private Task VerifyNotOfferedAsync(ReferenceAssemblies references, LanguageVersion version)
    {
        const string source = """
            class Maker
            {
                bool Make(string link, string target) { return {|CS0103:CreateSymbolicLink|}(link, target, 3); }
            }
            """;
        return VerifyAsync(source, source, test =>
        {
            test.UseLibraryImportGenerator = false;
            test.ReferenceAssemblies = references;
            test.LanguageVersion = version;
        }, symLinks: SymLinksReference.Old);
    }
}
