using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Tests.Meta;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>How the actions are called that a menu offers, in their order.</summary>
public sealed class FixTitleTests
{
    private const string Import = """
        static class Win32
        {
            [System.Runtime.InteropServices.DllImport("kernel32.dll", CharSet = System.Runtime.InteropServices.CharSet.Unicode)]
            internal static extern byte CreateSymbolicLinkW(string link, string target, int flags);
        }

        """;

    private static readonly Dictionary<string, string[]> s_titles = new()
    {
        ["SLNK1001"] = ["Marshal the result as BOOLEAN", "Correct this declaration"],
        ["SLNK1002"] = ["Set SetLastError", "Correct this declaration"],
        ["SLNK1003"] = ["Marshal the strings as UTF-16, for CreateSymbolicLinkW", "Correct this declaration"],
        ["SLNK1004"] = ["Marshal the strings as UTF-16, for CreateSymbolicLinkW", "Correct this declaration"],
        ["SLNK1005"] = ["Import CreateSymbolicLinkW", "Correct this declaration"],
        ["SLNK1006"] = ["Correct the signature"],
        ["SLNK1007"] = ["Remove the calling convention", "Correct this declaration"],
        ["SLNK1008"] = ["Set Directory to 1"],
        ["SLNK1009"] = ["Mark the import for Windows"],
        ["SLNK1010"] = ["Marshal the result as BOOLEAN"],
        ["SLNK2001"] = ["Call SymLink.CreateFile", "Call File.CreateSymbolicLink", "Throw a Win32Exception when the call fails", "Call SymLink.CreateDirectory", "Call Directory.CreateSymbolicLink"],
        ["SLNK2002"] = ["Move the call out of the conditional method"],
        ["SLNK2003"] = ["Read the error straight after the call"],
        ["SLNK2004"] = ["Call Marshal.GetLastWin32Error"],
        ["SLNK2005"] = ["Call Marshal.GetHRForLastWin32Error"],
        ["SLNK2006"] = ["Set SetLastError on the import"],
        ["SLNK2007"] = ["Add the reason as an inner exception"],
        ["SLNK2008"] = ["Call SymLink.CreateFile", "Call File.CreateSymbolicLink", "Call SymLink.CreateDirectory", "Call Directory.CreateSymbolicLink"],
        ["SLNK2009"] = ["Drop the test of the error code"],
        ["SLNK2010"] = ["Compare with 0"],
        ["SLNK3001"] = ["Add AllowUnprivilegedCreate", "Call SymLink.CreateDirectory", "Call Directory.CreateSymbolicLink", "Add SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE", "Call SymLink.TryCreateFile"],
        ["SLNK3003"] = ["Set the directory flag"],
        ["SLNK3004"] = ["Swap link and target"],
        ["SLNK3005"] = ["Replace '/' with '\\'", "Call SymLink.TryCreateFile"],
        ["SLNK3007"] = ["Normalise the path"],
        ["SLNK3008"] = ["Expand the environment variables"],
        ["SLNK4002"] = ["Return the NTSTATUS as int", "Correct this declaration", "Return the NTSTATUS as Integer"],
        ["SLNK4003"] = ["Throw an exception when the NTSTATUS is negative"],
        ["SLNK4005"] = ["Call IoCreateSymbolicLink"],
        ["SLNK4006"] = ["Correct the prefix"],
        ["SLNK4007"] = ["Swap link and target"],
        ["SLNK4009"] = ["Add DDD_EXACT_MATCH_ON_REMOVE"],
        ["SLNK5001"] = ["Call SymLink.CreateFile", "Call File.CreateSymbolicLink"],
        ["SLNK5002"] = ["Call SymLink.CreateDirectory", "Call Directory.CreateSymbolicLink", "Call SymLink.CreateFile", "Call File.CreateSymbolicLink"],
        ["SLNK5003"] = ["Call SymLink.TryCreateDirectory"],
        ["SLNK5004"] = ["Call SymLink.Replace"],
        ["SLNK5005"] = ["Call SymLink.CreateFile"],
        ["SLNK5007"] = ["Call Directory.Delete"],
    };

    public static TheoryData<string> Fixable => [.. RulePage.Ids().Where(id => !FixCatalogue.For(id).IsEmpty)];

    [Theory]
    [MemberData(nameof(Fixable))]
    public async Task Menu_for_the_example_of_a_rule_page(string id)
    {
        string[] titles =
        [
            .. await OfferAsync(id, LanguageNames.CSharp),
            .. await OfferAsync(id, LanguageNames.VisualBasic),
        ];
        Assert.Equal(s_titles[id], titles.Distinct());
    }

    [Theory]
    [InlineData("SLNK1001", "var create = (delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\");", "Correct the function pointer")]
    [InlineData("SLNK1005", "GetProcAddress(LoadLibrary(\"kernel32.dll\"), \"CreateSymbolicLink\");", "Look up CreateSymbolicLinkW")]
    [InlineData("SLNK2006", "var create = (delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"); if (create(null, null, 2) == 0) throw new Win32Exception(Marshal.GetLastWin32Error());", "Call Marshal.GetLastSystemError")]
    public Task Menu_for_what_is_looked_up(string id, string body, string title) => VerifyAsync(
        id,
        DynamicSource.CSharp($"void Run(IntPtr module) {{ {body} }}"),
        title);

    [Fact]
    public Task Menu_for_a_status_that_is_compared() => VerifyAsync(
        "SLNK4003",
        KernelSource.CSharpBody("if (IoCreateSymbolicLink(ref link, ref device) == 1) { }"),
        "Test whether the NTSTATUS is negative");

    [Fact]
    public Task Menu_for_a_module_that_lacks_the_function() => VerifyAsync(
        "SLNK1005",
        """
        using System.Runtime.InteropServices;

        static class Links
        {
            [DllImport("user32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
        }
        """,
        "Import from kernel32.dll",
        "Correct this declaration");

    [Theory]
    [InlineData("", "Call SymLink.CreateFile", "Call File.CreateSymbolicLink", "Insert a LibraryImport of CreateSymbolicLinkW in NativeMethods", "Insert a DllImport of CreateSymbolicLinkW in NativeMethods")]
    [InlineData(Import, "Call SymLink.CreateFile", "Call File.CreateSymbolicLink", "Call Win32.CreateSymbolicLinkW")]
    public async Task Menu_for_a_name_that_nothing_declares(string import, params string[] titles)
    {
        EditedProject project = await EditedProject.CreateAsync(
            import + "class Links { static void Make() { CreateSymbolicLink(\"link\", \"target\", 2); } }",
            LanguageNames.CSharp,
            test => test.TestState.AdditionalReferences.Add(SymLinksReference.Newest));
        Assert.Equal(titles, (await project.FixAsync(new UnresolvedNameCodeFixProvider())).Select(action => action.Title));
    }

    private static async Task VerifyAsync(string id, string source, params string[] titles)
    {
        EditedProject project = await EditedProject.CreateAsync(source, LanguageNames.CSharp);
        Assert.Equal(titles, (await project.FixAsync(id)).Select(action => action.Title));
    }

    private static async Task<IEnumerable<string>> OfferAsync(string id, string language)
    {
        var page = RulePage.Read(id);
        if (page.FindBlock(language, "violation") is not ({ } code, _))
        {
            return [];
        }

        MetadataReference[] library = await RulePageTests.CompileLibraryAsync(id);
        EditedProject project = await EditedProject.CreateAsync(code, language, test =>
        {
            test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
            test.TestState.AdditionalReferences.AddRange(library);
            RulePageTests.Configure(test, page.FindOptions());
        });
        return (await project.FixAsync(id)).Select(action => action.Title);
    }
}
