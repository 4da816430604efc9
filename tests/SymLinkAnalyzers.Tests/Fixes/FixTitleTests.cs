using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Tests.Meta;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>How the actions are called that a menu offers for the example of each rule page, in their order.</summary>
public sealed class FixTitleTests
{
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
        ["SLNK2001"] = ["Call SymLink.CreateFile", "Call File.CreateSymbolicLink", "Throw a Win32Exception when the call fails", "Call SymLink.CreateDirectory", "Call Directory.CreateSymbolicLink"],
        ["SLNK2002"] = ["Move the call out of the conditional method"],
        ["SLNK2003"] = ["Read the error straight after the call"],
        ["SLNK2004"] = ["Call Marshal.GetLastWin32Error"],
        ["SLNK2005"] = ["Call Marshal.GetHRForLastWin32Error"],
        ["SLNK2006"] = ["Set SetLastError at the import"],
        ["SLNK2007"] = ["Throw a Win32Exception with the reason"],
        ["SLNK2008"] = ["Call SymLink.CreateFile", "Call File.CreateSymbolicLink", "Call SymLink.CreateDirectory", "Call Directory.CreateSymbolicLink"],
        ["SLNK2009"] = ["Drop the test of the error code"],
        ["SLNK2010"] = ["Compare with 0"],
        ["SLNK3001"] = ["Add AllowUnprivilegedCreate", "Call SymLink.CreateDirectory", "Call Directory.CreateSymbolicLink", "Add SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE", "Call SymLink.TryCreateFile"],
        ["SLNK3003"] = ["Set the directory flag"],
        ["SLNK3004"] = ["Swap link and target"],
        ["SLNK3005"] = ["Correct the path", "Call SymLink.TryCreateFile"],
        ["SLNK3007"] = ["Correct the path"],
        ["SLNK3008"] = ["Expand the environment variables"],
        ["SLNK4002"] = ["Return int, which an NTSTATUS is", "Correct this declaration", "Return Integer, which an NTSTATUS is"],
        ["SLNK4003"] = ["Throw an exception when the NTSTATUS is negative"],
        ["SLNK4005"] = ["Call IoCreateSymbolicLink"],
        ["SLNK4006"] = ["Correct the path"],
        ["SLNK4007"] = ["Swap link and target"],
        ["SLNK4009"] = ["Add DDD_EXACT_MATCH_ON_REMOVE"],
        ["SLNK5001"] = ["Call SymLink.CreateFile", "Call File.CreateSymbolicLink"],
        ["SLNK5002"] = ["Call SymLink.CreateDirectory", "Call Directory.CreateSymbolicLink", "Call SymLink.CreateFile", "Call File.CreateSymbolicLink"],
        ["SLNK5003"] = ["Call SymLink.TryCreateDirectory"],
        ["SLNK5004"] = ["Call SymLink.Replace"],
        ["SLNK5005"] = ["Call SymLink.CreateFile"],
    };

    public static TheoryData<string> Fixable => [.. RulePage.Ids().Where(id => !FixCatalogue.For(id).IsEmpty)];

    [Theory]
    [MemberData(nameof(Fixable))]
    public async Task Menu_says_what_each_action_does(string id)
    {
        string[] titles =
        [
            .. await OfferAsync(id, LanguageNames.CSharp),
            .. await OfferAsync(id, LanguageNames.VisualBasic),
        ];
        Assert.Equal(s_titles[id], titles.Distinct());
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
