using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

/// <summary>Declarations as they are written in public code; all rules but the advice of SLNK1009 are on.</summary>
public sealed class RealWorldDeclarationTests
{
    private const string Right = """EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true""";

    [Fact]
    public Task Module_that_is_a_constant_of_another_class_is_resolved() => VerifyAsync("""
        using System.Runtime.InteropServices;

        internal static class Libraries
        {
            internal const string Kernel = "kernel32";
            internal const string Kernel32 = Kernel + ".dll";
        }

        internal static class NativeMethods
        {
            [{|SLNK1002:{|SLNK1003:DllImport(Libraries.Kernel32)|}|}]
            internal static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        }
        """);

    [Theory]
    [InlineData("kernel32")]
    [InlineData("KERNEL32")]
    [InlineData("Kernel32.DLL")]
    [InlineData("kernelbase.dll")]
    [InlineData("api-ms-win-core-file-l2-1-0.dll")]
    [InlineData("api-ms-win-core-file-l2-1-2")]
    [InlineData("api-ms-win-downlevel-kernel32-l1-1-0")]
    [InlineData("kernel32legacy")]
    public Task Every_module_that_has_the_function_is_known(string module) => VerifyMembersAsync($$"""
        [DllImport("{{module}}", {{Right}})]
        internal static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("Symbolic")]
    [InlineData("_create")]
    [InlineData("CreateSymbolicLinkPrivate")]
    [InlineData("MkLink")]
    public Task Managed_name_does_not_matter(string name) => VerifyMembersAsync($$"""
        [DllImport("kernel32.dll", {{Right}})]
        internal static extern bool {|SLNK1001:{{name}}|}(string link, string target, int flags);
        """);

    [Fact]
    public Task Entry_point_of_another_function_under_our_name_is_silent() => VerifyMembersAsync("""
        [DllImport("kernel32.dll", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
        internal static extern bool CreateSymbolicLink(string link, string target, System.IntPtr reserved);
        """);

    [Fact]
    public Task Auto_character_set_is_right() => VerifyMembersAsync("""
        [DllImport("kernel32.dll", CharSet = CharSet.Auto, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Best_fit_mapping_makes_ANSI_no_better() => VerifyMembersAsync("""
        [{|SLNK1003:DllImport("kernel32.dll", BestFitMapping = false, ThrowOnUnmappableChar = true, SetLastError = true)|}]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Strings_that_each_say_how_they_are_marshalled_are_right() => VerifyMembersAsync("""
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true)]
        [return: MarshalAs(UnmanagedType.U1)]
        internal static extern bool CreateSymbolicLink([In, MarshalAs(UnmanagedType.LPWStr)] string link, [In] [MarshalAs(UnmanagedType.LPWStr)] string target, [In, MarshalAs(UnmanagedType.U4)] uint flags);
        """);

    [Theory]
    [InlineData("byte")]
    [InlineData("sbyte")]
    [InlineData("Answer")]
    [InlineData("Boolean8")]
    public Task Own_type_of_one_byte_is_right(string type) => VerifyMembersAsync($$"""
        [DllImport("kernel32.dll", {{Right}})]
        internal static extern {{type}} CreateSymbolicLink(string link, string target, int flags);

        internal enum Answer : byte
        {
            No,
        }

        internal struct Boolean8
        {
            public byte Value;
        }
        """);

    [Fact]
    public Task Parameter_defaults_are_right() => VerifyMembersAsync($$"""
        [DllImport("kernel32.dll", {{Right}})]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool CreateSymbolicLink(string link, string target = "", uint flags = 0);
        """);

    [Fact]
    public Task Qualified_and_aliased_attributes_are_read() => VerifyAsync("""
        using Import = System.Runtime.InteropServices.DllImportAttribute;
        using Interop = System.Runtime.InteropServices;

        static class NativeMethods
        {
            [{|SLNK1002:{|SLNK1003:System.Runtime.InteropServices.DllImportAttribute("kernel32.dll")|}|}]
            internal static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

            [{|SLNK1002:Import("kernel32.dll", CharSet = Interop.CharSet.Unicode)|}]
            [return: {|SLNK1001:Interop::MarshalAs(Interop::UnmanagedType.Bool)|}]
            internal static extern bool CreateSymbolicLinkW(string link, string target, int flags);

            [{|SLNK1002:{|SLNK1003:global::System.Runtime.InteropServices.DllImport("kernel32.dll")|}|}]
            internal static extern bool {|SLNK1001:CreateSymbolicLinkA|}(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Return_attribute_may_stand_before_or_after() => VerifyMembersAsync($$"""
        [return: MarshalAs(UnmanagedType.I1)]
        [DllImport("kernel32.dll", {{Right}})]
        internal static extern bool CreateSymbolicLink(string link, string target, int flags);

        [DllImport("kernel32.dll", {{Right}})]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool Create(string link, string target, int flags);
        """);

    [Theory]
    [InlineData("public static extern")]
    [InlineData("extern static public")]
    [InlineData("static extern")]
    [InlineData("private static unsafe extern")]
    [InlineData("internal new static extern")]
    public Task Modifiers_may_stand_in_any_order(string modifiers) => VerifyMembersAsync($$"""
        [DllImport("kernel32.dll", {{Right}})]
        {{modifiers}} bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        """);

    [Fact]
    public Task Partial_and_nested_types_are_read() => VerifyAsync("""
        using System.Runtime.InteropServices;

        partial class Outer
        {
            private partial struct Inner
            {
                [{|SLNK1002:{|SLNK1003:DllImport("kernel32.dll")|}|}]
                internal static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
            }
        }

        partial class Outer
        {
            private partial struct Inner
            {
                internal static bool Create() => CreateSymbolicLink("a", "b", 0);
            }
        }
        """);

    [Fact]
    public Task Generic_types_cannot_import_and_are_silent() => VerifyAsync("""
        using System.Runtime.InteropServices;

        static class Generic<T>
        {
            [{|CS7042:DllImport|}("kernel32.dll")]
            internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Declaration_in_the_active_branch_alone_is_judged() => VerifyMembersAsync($$"""
        #if ANSI
        [DllImport("kernel32.dll")]
        internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        #else
        [DllImport("kernel32.dll", {{Right}})]
        [return: {|SLNK1001:MarshalAs(UnmanagedType.Bool)|}]
        internal static extern bool CreateSymbolicLink(string link, string target, int flags);
        #endif
        """);

    [Fact]
    public Task Boolean_is_one_byte_without_runtime_marshalling() => VerifyAsync("""
        using System.Runtime.InteropServices;

        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

        static unsafe class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true)]
            internal static extern bool CreateSymbolicLink(char* link, char* target, int flags);
        }
        """);

    [Fact]
    public Task Symlink_of_libc_under_our_name_is_silent() => VerifyMembersAsync("""
        [DllImport("libc", EntryPoint = "symlink")]
        internal static extern int CreateSymbolicLink(string target, string link);

        [DllImport("libc")]
        internal static extern int symlink(string target, string link);
        """);

    [Fact]
    public Task Neighbours_that_return_a_BOOL_are_silent() => VerifyMembersAsync("""
        [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
        internal static extern bool CreateHardLink(string link, string target, System.IntPtr reserved);

        [DllImport("kernel32.dll")]
        internal static extern bool MoveFileEx(string from, string to, int flags);

        [DllImport("kernel32.dll")]
        internal static extern bool CloseHandle(System.IntPtr handle);
        """);

    [Fact]
    public Task Half_typed_declarations_are_no_reason_to_throw() => VerifyHalfTypedAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = , CharSet = )]
            [return: MarshalAs()]
            static extern bool CreateSymbolicLink(string link, [MarshalAs] target, flags);

            [LibraryImport(]
            static partial CreateSymbolicLinkW(string link,
        """);

    private static Task VerifyMembersAsync(string members) => VerifyAsync(DeclarationSource.DllImport(members));

    private static Task VerifyAsync(string source) => CreateTest(source).RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyHalfTypedAsync(string source)
    {
        CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test test = CreateTest(source);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test CreateTest(string source)
    {
        var test = new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = source };
        test.DisabledDiagnostics.Add("SLNK1009");
        return test;
    }
}
