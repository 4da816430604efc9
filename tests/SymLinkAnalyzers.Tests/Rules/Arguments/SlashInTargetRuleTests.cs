using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Arguments;

public sealed class SlashInTargetRuleTests() : CallRuleTests("SLNK3005")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "Create(link, [|\"../shared\"|], 3);",
        "The relative target of CreateSymbolicLinkW contains '/', which is stored unchanged: the link is created but does not resolve");

    [Theory]
    [InlineData("Create(link, [|\"../shared\"|], 3);")]
    [InlineData("Create(link, [|\"lib/\"|] + target, 2);")]
    [InlineData("Create(link, \"..\\\\\" + [|\"a/b\"|], 2);")]
    [InlineData("Create(link, $\"[|../|]{target}\", 2);")]
    [InlineData("Create(link, Path.Combine(\"..\", [|\"a/b\"|]), 2);")]
    [InlineData("Create(link, Path.Combine(\"..\", target, \"a\", \"b\", [|\"c/d\"|]), 2);")]
    [InlineData("string path = [|\"../shared\"|]; Create(link, path, 2);")]
    [InlineData("const string Shared = \"../shared\"; Create(link, [|Shared|], 2);")]
    [InlineData("Create(link, $\"[|a/|]{target,10}\", 2);")]
    [InlineData("Create(link, $\"lib{number:X4}[|/b|]\", 2);")]
    [InlineData("Create(link, Path.Join(\"..\", [|\"a/b\"|]), 2);")]
    [InlineData("if (directory) return null; else Create(link, [|\"../shared\"|], 3);")]
    [InlineData("Create(link, [|\"a/\"|] + target + \"b\" + target + \"c\" + target + \"d\" + target + \"e\" + target + \"f\" + target + \"g\" + target + \"h\" + target + \"i\" + target, 3);")]
    [InlineData("Create(link, string.Concat([|\"../\"|], target), 2);")]
    [InlineData("Create(link, string.Concat(\"..\", [|\"/\"|], target, \"a\", number), 2);")]
    [InlineData("Create(link, string.Format([|\"../{0}\"|], target), 2);")]
    [InlineData("Create(link, string.Format(System.Globalization.CultureInfo.InvariantCulture, [|\"../{0:X4}/{{x}}\"|], number), 2);")]
    [InlineData("Create(link, string.Format(\"{0}{1}\", \"..\", [|\"/a\"|]), 2);")]
    [InlineData("Create(link, string.Join([|\"/\"|], \"..\", target, \"a\"), 2);")]
    [InlineData("Create(link, string.Join([|'/'|], \"..\", target), 2);")]
    [InlineData("Create(link, \"..\" + [|'/'|] + target, 2);")]
    [InlineData("string path = string.Concat(\"..\", [|\"/a\"|]); Create(link, path, 2);")]
    [InlineData("Create(link, string.Concat(new[] { [|\"../\"|], target }), 2);")]
    public Task Slash_in_a_relative_target_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("Create(link, @\"..\\shared\", 3);")]
    [InlineData("Create(link, \"C:/shared\", 3);")]
    [InlineData("Create(link, \"/shared\", 3);")]
    [InlineData("Create(link, @\"\\\\?\\C:\\a/b\", 3);")]
    [InlineData("Create(link, $\"{target}/shared\", 3);")]
    [InlineData("Create(link, Path.Combine(target, \"a/b\"), 3);")]
    [InlineData("Create(link, Path.Combine(target, \"..\", \"a\", \"b\", \"c/d\"), 3);")]
    [InlineData("string[] parts = { \"..\", \"a/b\" }; Create(link, Path.Combine(parts), 3);")]
    [InlineData("Create(link, \"../shared\".Replace('/', '\\\\'), 3);")]
    [InlineData("Create(link, Path.GetFullPath(\"../shared\"), 3);")]
    [InlineData("Create(\"../link\", target, 3);")]
    [InlineData("string path = \"../shared\"; path = path.Replace('/', '\\\\'); Create(link, path, 2);")]
    [InlineData("Create(link, $\"{number:X4}/shared\", 3);")]
    [InlineData("if (OperatingSystem.IsLinux()) Create(link, \"../shared\", 3);")]
    [InlineData("if (!OperatingSystem.IsWindows()) Create(link, \"../shared\", 3);")]
    [InlineData("if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) return null; else Create(link, \"../shared\", 3);")]
    [InlineData("Create(link, Path.Join(target, \"a/b\"), 3);")]
    [InlineData("Create(link, string.Concat(target, \"/a\"), 2);")]
    [InlineData("Create(link, string.Format(\"{0}/a\", target), 2);")]
    [InlineData("Create(link, string.Format(\"C:/{0}\", target), 2);")]
    [InlineData("Create(link, string.Join(\"/\", target, \"a\"), 2);")]
    [InlineData("string[] names = { \"..\", \"a/b\" }; Create(link, string.Concat(names), 2); Create(link, string.Join(\"/\", names), 2);")]
    [InlineData("Create(link, string.Join(\"/\", new List<string> { \"..\" }), 2);")]
    [InlineData("Create(link, string.Format(target, \"../a\"), 2);")]
    public Task Other_target_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("string path = path; Create(link, path, 2);")]
    [InlineData("string path = path + \"/a\"; Create(link, path, 2);")]
    [InlineData("unsafe { fixed (char* path = path) Create(link, path, 2); }")]
    public Task Half_typed_target_is_silent(string body) => HalfTypedCSharpAsync(body);

    [Fact]
    public Task Windows_branch_is_reported() => CSharpAsync("if (OperatingSystem.IsWindows()) Create(link, [|\"../shared\"|], 3);");

    [Theory]
    [InlineData("Create(link, [|\"../shared\"|], 3)")]
    [InlineData("Create(link, [|\"../\"|] & target, 3)")]
    [InlineData("Create(link, Path.Combine(\"..\", \"a\", \"b\", \"c\", [|\"d/e\"|]), 3)")]
    [InlineData("Create(link, ([|\"../shared\"|]), 3)")]
    [InlineData("Create(link, String.Concat([|\"../\"|], target), 3)")]
    [InlineData("Create(link, String.Format([|\"../{0}\"|], target), 3)")]
    [InlineData("Create(link, String.Join([|\"/\"|], \"..\", target), 3)")]
    public Task Slash_in_a_relative_target_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Fact]
    public Task Backslash_is_silent_in_Visual_Basic() => VisualBasicAsync("Create(link, \"..\\shared\", 3)");

    [Fact]
    public Task Fix_is_told_the_text_of_each_literal() => CSharpAsync(
        "Create(link, [|\"../a\"|] + target + \"/b\", 2);",
        ("Replacement", "..\\a"),
        ("Replacement1", "\\b"));

    [Fact]
    public Task Fix_is_told_nothing_where_the_text_is_elsewhere() => CSharpAsync("const string Shared = \"../a\"; Create(link, [|Shared|], 2);", []);

    [Theory]
    [InlineData("if (OperatingSystem.IsWindows()) File.CreateSymbolicLink(link, [|\"../a\"|]);")]
    [InlineData("if (!OperatingSystem.IsWindows()) throw new Exception(); Directory.CreateSymbolicLink(link, [|\"a/b\"|]);")]
    [InlineData("if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && number > 0) { new FileInfo(link).CreateAsSymbolicLink([|\"a/b\"|]); }")]
    [InlineData("if (!OperatingSystem.IsWindowsVersionAtLeast(10) || number > 0) { return null; } else { File.CreateSymbolicLink(link, [|\"a/b\"|]); }")]
    public Task Managed_call_on_Windows_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("File.CreateSymbolicLink(link, \"../a\");")]
    [InlineData("if (OperatingSystem.IsWindows()) SymLinks.SymLink.CreateFile(link, \"../a\");")]
    [InlineData("if (!OperatingSystem.IsWindows()) File.CreateSymbolicLink(link, \"../a\");")]
    [InlineData("if (OperatingSystem.IsWindows() || number > 0) File.CreateSymbolicLink(link, \"../a\");")]
    [InlineData("if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) File.CreateSymbolicLink(link, \"../a\");")]
    [InlineData("if (!OperatingSystem.IsWindows()) Log(\"\"); File.CreateSymbolicLink(link, \"../a\");")]
    public Task Managed_call_elsewhere_is_silent(string body) => CSharpAsync(body);

    [Fact]
    public Task Managed_call_in_code_marked_for_Windows_is_reported() => CSharpMembersAsync("""
            [System.Runtime.Versioning.SupportedOSPlatform("windows10.0")]
            void OnWindows(string link) => File.CreateSymbolicLink(link, [|"a/b"|]);

            [System.Runtime.Versioning.SupportedOSPlatform("windows")]
            [System.Runtime.Versioning.SupportedOSPlatform("linux")]
            void OnBoth(string link) => File.CreateSymbolicLink(link, "a/b");
        """);

    [Fact]
    public Task Managed_call_on_Windows_is_reported_in_Visual_Basic() =>
        VisualBasicAsync("If OperatingSystem.IsWindows() Then File.CreateSymbolicLink(link, [|\"a/b\"|])\nFile.CreateSymbolicLink(link, \"a/b\")");
}
