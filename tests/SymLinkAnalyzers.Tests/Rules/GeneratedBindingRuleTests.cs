using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>Generated bindings: all rules are silent on them, and judge the calls of them as any other.</summary>
public sealed class GeneratedBindingRuleTests
{
    public static TheoryData<string> Shapes =>
    [
        nameof(GeneratedBinding.Marshalled),
        nameof(GeneratedBinding.Unmarshalled),
        nameof(GeneratedBinding.WithLibraryImport),
        nameof(GeneratedBinding.WithByte),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Binding_is_silent(string shape) => Create<DeclarationAnalyzer>("class C { }", GeneratedBinding.Get(shape)).RunAsync(Cancellation);

    [Fact]
    public Task Binding_that_is_not_marked_as_generated_is_silent() => Create<DeclarationAnalyzer>("class C { }", GeneratedBinding.CheckedIn).RunAsync(Cancellation);

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task Overload_calls_the_extern_method_in_silence(string shape) => Create<CallAnalyzer>("class C { }", GeneratedBinding.Get(shape)).RunAsync(Cancellation);

    [Theory]
    [InlineData("{|SLNK2001:{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE)|}|};")]
    [InlineData("_ = {|SLNK2001:{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|}|};")]
    [InlineData("var created = {|SLNK2001:{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|}|};")]
    [InlineData("return {|SLNK5001:PInvoke.CreateSymbolicLink(link, target, {|SLNK3001:0|})|} != 0;")]
    [InlineData("return {|SLNK5001:PInvoke.CreateSymbolicLink(link, target, {|SLNK3001:SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY|})|} != 0;")]
    [InlineData("return {|SLNK5001:PInvoke.CreateSymbolicLink(link, target, {|SLNK3002:(SYMBOLIC_LINK_FLAGS)6|})|} != 0;")]
    [InlineData("return System.IO.Directory.Exists(target) && {|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|} != 0;")]
    [InlineData("if (System.IO.Directory.Exists(target)) return {|SLNK5001:PInvoke.CreateSymbolicLink(link, target, {|SLNK3003:(SYMBOLIC_LINK_FLAGS)2|})|} != 0;")]
    [InlineData("return {|SLNK5001:PInvoke.CreateSymbolicLink(link, {|SLNK3005:\"../data/current\"|}, (SYMBOLIC_LINK_FLAGS)2)|} != 0;")]
    [InlineData("return {|SLNK2010:{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|} == 1|};")]
    [InlineData("System.Diagnostics.Debug.Assert({|SLNK2002:{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|}|} != 0);")]
    public Task Call_of_the_overload_with_strings_is_judged(string body) => VerifyEachShapeAsync(body);

    [Theory]
    [InlineData("fixed (char* l = link, t = target) {|SLNK2001:{|SLNK5001:PInvoke.CreateSymbolicLink(l, t, (SYMBOLIC_LINK_FLAGS)2)|}|};")]
    [InlineData("fixed (char* l = link, t = target) return {|SLNK5001:PInvoke.CreateSymbolicLink(l, t, {|SLNK3001:SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY|})|} != 0;")]
    [InlineData("fixed (char* l = link) fixed (char* t = target) return {|SLNK5001:PInvoke.CreateSymbolicLink(new PCWSTR(l), new PCWSTR(t), {|SLNK3001:0|})|} != 0;")]
    [InlineData("if (System.IO.Directory.Exists(target)) fixed (char* l = link, t = target) return {|SLNK5001:PInvoke.CreateSymbolicLink(l, t, {|SLNK3003:(SYMBOLIC_LINK_FLAGS)2|})|} != 0;")]
    [InlineData("fixed (char* l = link, t = System.Environment.CurrentDirectory) return {|SLNK5001:PInvoke.CreateSymbolicLink(l, t, {|SLNK3003:(SYMBOLIC_LINK_FLAGS)2|})|} != 0;")]
    [InlineData("fixed (char* l = link, t = {|SLNK3005:\"../data/current\"|}) return {|SLNK5001:PInvoke.CreateSymbolicLink(l, t, (SYMBOLIC_LINK_FLAGS)2)|} != 0;")]
    [InlineData("fixed (char* l = link, t = \"C:current\") return {|SLNK5001:PInvoke.CreateSymbolicLink(l, {|SLNK3006:t|}, (SYMBOLIC_LINK_FLAGS)2)|} != 0;")]
    [InlineData("fixed (char* l = link, t = {|SLNK3005:\"../data/current\"|}) return {|SLNK5001:PInvoke.CreateSymbolicLink(l, (char*)(void*)t, (SYMBOLIC_LINK_FLAGS)2)|} != 0;")]
    [InlineData("fixed (char* l = link, t = \"../data/current\") return {|SLNK5001:PInvoke.CreateSymbolicLink(l, (char*)(byte*)(char*)(byte*)(char*)(byte*)(char*)(byte*)(char*)(byte*)t, (SYMBOLIC_LINK_FLAGS)2)|} != 0;")]
    public Task Call_of_the_method_with_pointers_is_judged(string body) => VerifyEachShapeAsync(body);

    [Theory]
    [InlineData("if ({|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|} == 0) throw new System.ComponentModel.Win32Exception();")]
    [InlineData("if ({|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|} == 0) throw new System.ComponentModel.Win32Exception(System.Runtime.InteropServices.Marshal.GetLastWin32Error());")]
    [InlineData("fixed (char* l = link, t = target) if ({|SLNK5001:PInvoke.CreateSymbolicLink(l, t, (SYMBOLIC_LINK_FLAGS)2)|} == 0) throw new System.ComponentModel.Win32Exception();")]
    public Task Call_that_is_checked_is_silent(string body) => VerifyEachShapeAsync(body);

    [Fact]
    public Task Call_of_the_transacted_overload_is_judged() => VerifyAsync(
        "{|SLNK2001:{|SLNK5003:PInvoke.CreateSymbolicLinkTransacted(link, target, 0, handle)|}|};",
        GeneratedBinding.Marshalled);

    [Fact]
    public Task Result_that_its_conversion_tests_is_silent() => VerifyAsync(
        "if (!{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|}) throw new System.ComponentModel.Win32Exception();",
        GeneratedBinding.Marshalled);

    [Fact]
    public Task Error_that_is_read_late_is_reported() => VerifyAsync(
        """
        if (!{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)2)|})
        {
            System.Console.WriteLine("no link");
            throw new System.ComponentModel.Win32Exception({|SLNK2003:System.Runtime.InteropServices.Marshal.GetLastWin32Error()|});
        }
        """,
        GeneratedBinding.Unmarshalled);

    [Fact]
    public async Task Call_of_the_overload_of_a_referenced_binding_is_judged()
    {
        string binding = GeneratedBinding.Marshalled.Content.Replace("internal static", "public static", StringComparison.Ordinal)
            .Replace("internal enum", "public enum", StringComparison.Ordinal)
            .Replace("internal readonly unsafe partial struct", "public readonly unsafe partial struct", StringComparison.Ordinal)
            .Replace("internal unsafe readonly partial struct", "public unsafe readonly partial struct", StringComparison.Ordinal)
            .Replace("internal readonly partial struct", "public readonly partial struct", StringComparison.Ordinal);
        var test = Create<CallAnalyzer>(Source("{|SLNK2001:{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, {|SLNK3001:0|})|}|};"), binding: null);
        test.TestState.AdditionalReferences.Add((await SourceCompilation.CSharpAsync(binding)).WithAssemblyName("Binding").ToReference());
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Other_overloads_and_attributes_of_a_binding_change_nothing() => VerifyAsync(
        "{|SLNK2001:{|SLNK5001:PInvoke.CreateSymbolicLink(link, target, {|SLNK3001:0|})|}|};\nPInvoke.CreateSymbolicLink(link, target);\nPInvoke.CreateSymbolicLink(1, 2, 3);",
        (GeneratedBinding.WithByte.Name, GeneratedBinding.WithByte.Content.Replace(
            "[global::System.CodeDom.Compiler.GeneratedCode(\"Microsoft.Windows.CsWin32\", \"0.3.106\")]\n    internal static partial class PInvoke\n    {",
            """
            [CompilerGenerated]
                [global::System.CodeDom.Compiler.GeneratedCode("Microsoft.Windows.CsWin32", "0.3.106")]
                internal static partial class PInvoke
                {
                    internal static byte CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName) => CreateSymbolicLink(lpSymlinkFileName, lpTargetFileName, 0);
                    internal static bool CreateSymbolicLink(int lpSymlinkFileName, int lpTargetFileName, int dwFlags) => false;
            """, StringComparison.Ordinal)));

    [Fact]
    public Task Call_of_somebodys_own_overload_is_silent() => Create<CallAnalyzer>(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
            static extern unsafe byte CreateSymbolicLink(char* link, char* target, int flags);

            public static unsafe byte CreateSymbolicLink(string link, string target, int flags)
            {
                fixed (char* l = link, t = target)
                {
                    return {|SLNK5001:CreateSymbolicLink(l, t, flags)|} == 0 ? throw new System.ComponentModel.Win32Exception() : (byte)1;
                }
            }
        }

        class C
        {
            void M() => NativeMethods.CreateSymbolicLink("link", "target", 0);
        }
        """,
        binding: null).RunAsync(Cancellation);

    private static async Task VerifyEachShapeAsync(string body)
    {
        foreach (string shape in Shapes.Select(row => row.Data))
        {
            await VerifyAsync(body, GeneratedBinding.Get(shape));
        }
    }

    private static Task VerifyAsync(string body, (string Name, string Content) binding) => Create<CallAnalyzer>(Source(body), binding).RunAsync(Cancellation);

    private static string Source(string body) => $$"""
        using Windows.Win32;
        using Windows.Win32.Foundation;
        using Windows.Win32.Storage.FileSystem;

        class C
        {
            unsafe object M(string link, string target, System.Runtime.InteropServices.SafeHandle handle)
            {
                {{body}}
                return null;
            }
        }
        """;

    private static CSharpAnalyzerVerifier<TAnalyzer>.Test Create<TAnalyzer>(string source, (string Name, string Content)? binding)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        // The calls stand in for any others: what the generated code says of itself is looked at in the tests above.
        var test = new CSharpAnalyzerVerifier<TAnalyzer>.Test
        {
            TestCode = source,
            UseLibraryImportGenerator = true,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
        };
        if (binding is { } added)
        {
            test.TestState.Sources.Add(added);
        }

        return test;
    }
}
