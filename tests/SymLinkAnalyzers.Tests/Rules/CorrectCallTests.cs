using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>Code that knows what it does, in the shapes that real code has: no warning of any rule may fall on it.</summary>
public sealed class CorrectCallTests() : CallRuleTests("SLNK2001", [.. WarningsOfCalls()])
{
    [Theory]
    [InlineData("Create(link, target, 2); if (Marshal.GetLastWin32Error() == 1314) return false;")]
    [InlineData("Create(link, target, 2); var error = Marshal.GetLastWin32Error(); bool supported = error != 87;")]
    public Task Probe_that_tests_for_one_code(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("bool Link(string link, string target) => Create(link, target, 2);")]
    [InlineData("(bool, int) Link(string link, string target) => (Create(link, target, 2), Marshal.GetLastWin32Error());")]
    [InlineData("void Link(string link, string target, out bool ok) => ok = Create(link, target, 2);")]
    [InlineData("bool Link(string link, string target, int kind) => kind switch { 0 => Create(link, target, 2), _ => Create(link, target, 3) };")]
    [InlineData("bool Link(string link, string target, bool directory) => directory ? Create(link, target, 3) : Create(link, target, 2);")]
    [InlineData("void Link(string link, string target) => _ok = Create(link, target, 2);")]
    [InlineData("int Link(string link, string target) { bool result = Create(link, target, 2); return result ? 0 : Marshal.GetLastWin32Error(); }")]
    [InlineData("int Link(string link, string target) => Create(link, target, 2) ? 0 : Marshal.GetLastWin32Error();")]
    [InlineData("Func<bool> Link(string link, string target) => () => Create(link, target, 2);")]
    [InlineData("Task<bool> Link(string link, string target) => Task.Run(() => Create(link, target, 2));")]
    [InlineData("IEnumerable<bool> Link(string link, string target) { yield return Create(link, target, 2); }")]
    [InlineData("bool[] Link(string link, string target) => new[] { Create(link, target, 2) };")]
    [InlineData("string Link(string link, string target) => $\"{Create(link, target, 2)}\";")]
    [InlineData("bool Link(string link, string target, int flags) => Create(link, target, flags | 2);")]
    public Task Wrapper_that_returns_the_result(string member) => CSharpMembersAsync(member);

    [Theory]
    [InlineData("AssertTrue(Create(link, target, 2));")]
    [InlineData("Should(Create(link, target, 2)).BeTrue();")]
    [InlineData("Create(link, target, 2).ThrowIfFalse();")]
    public Task Result_that_a_helper_consumes(string statement) => CSharpMembersAsync($$"""
            static void AssertTrue(bool condition) { }
            static Assertion Should(bool value) => new();
            void M(string link, string target)
            {
                {{statement}}
            }
        }

        class Assertion { public void BeTrue() { } }

        static class Extensions
        {
            public static void ThrowIfFalse(this bool ok) { if (!ok) throw new Exception(); }
        """);

    [Theory]
    [InlineData("bool ok = false; if (directory) ok = Create(link, target, 3); else ok = Create(link, target, 2); return ok;")]
    [InlineData("bool ok; switch (number) { case 0: ok = Create(link, target, 2); break; default: ok = Create(link, target, 3); break; } if (!ok) throw new Win32Exception();")]
    [InlineData("bool ok = false; try { ok = Create(link, target, 2); } finally { Log(ok.ToString()); }")]
    [InlineData("bool ok = false; for (int i = 0; i < 3 && !ok; i++) ok = Create(link, target, 2);")]
    [InlineData("bool ok = true; ok &= Create(link, target, 2); return ok;")]
    [InlineData("bool ok = false; Action create = () => ok = Create(link, target, 2); create(); return ok;")]
    public Task Local_set_in_branches_and_read_later(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("return Create(link, target, 2) || Create(link, target, 0);")]
    [InlineData("if (!Create(link, target, 2) && !Create(link, target, 0)) throw new Win32Exception(Marshal.GetLastWin32Error());")]
    [InlineData("if (!Create(link, target, 2)) { if (!Create(link, target, 0)) throw new Win32Exception(Marshal.GetLastWin32Error()); }")]
    [InlineData("bool ok = Create(link, target, 3); if (!ok && Marshal.GetLastWin32Error() == 87) ok = Create(link, target, 1); return ok;")]
    [InlineData("bool ok = Create(link, target, 1); if (!ok && Marshal.GetLastWin32Error() == 1314) ok = Create(link, target, 3); if (!ok) throw new Win32Exception(Marshal.GetLastWin32Error());")]
    [InlineData("int f = 2; while (!Create(link, target, f)) { if (f == 0) throw new Win32Exception(Marshal.GetLastWin32Error()); f = 0; }")]
    [InlineData("foreach (int f in new[] { 2, 0 }) if (Create(link, target, f)) return true;")]
    [InlineData("bool Try(int f) => Create(link, target, f); return Try(2) || Try(0);")]
    public Task Retry_with_and_without_the_unprivileged_flag(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("if (IsElevated()) return Create(link, target, 0);")]
    [InlineData("if (!IsElevated()) throw new UnauthorizedAccessException(); return Create(link, target, 0);")]
    [InlineData("return IsElevated() && Create(link, target, 1);")]
    [InlineData("var admin = new WindowsPrincipal(WindowsIdentity.GetCurrent()).IsInRole(WindowsBuiltInRole.Administrator); return admin ? Create(link, target, 0) : false;")]
    public Task Elevation_is_asked_for_first(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("return Create(link, target, flags);")]
    [InlineData("return Create(link, target, s_flags);")]
    [InlineData("return Create(link, target, Compute());")]
    [InlineData("return Create(link, target, (directory ? 1 : 0) | s_flags);")]
    [InlineData("var unprivileged = new Lazy<bool>(() => true); return Create(link, target, (directory ? 1 : 0) | (unprivileged.Value ? 2 : 0));")]
    [InlineData("int f = directory ? 1 : 0; if (Environment.OSVersion.Version.Build >= 14972) f |= 2; return Create(link, target, f);")]
    [InlineData("return Create(link, target, Environment.OSVersion.Version >= new Version(10, 0, 14972) ? 2 : 0);")]
    [InlineData("LinkFlags f = LinkFlags.File; if (directory) f |= LinkFlags.Directory; f |= LinkFlags.AllowUnprivilegedCreate; return CreateSymbolicLink(link, target, f);")]
    public Task Flags_that_may_hold_the_unprivileged_flag(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("if (!Create(link, target, 2) && Marshal.GetLastWin32Error() != 183) throw new Win32Exception(Marshal.GetLastWin32Error());")]
    [InlineData("if (!Create(link, target, 2)) { int error = Marshal.GetLastWin32Error(); if (error == 183) return true; throw new Win32Exception(error); }")]
    [InlineData("if (!Create(link, target, 2)) { int error = Marshal.GetLastWin32Error(); switch (error) { case 183: return true; case 1314: throw new UnauthorizedAccessException(); default: throw new Win32Exception(error); } }")]
    public Task Existing_link_is_no_failure(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("source", "target")]
    [InlineData("target", "source")]
    [InlineData("from", "to")]
    [InlineData("to", "from")]
    public Task Names_that_are_used_both_ways(string first, string second) => CSharpMembersAsync(
        $"bool Link(string {first}, string {second}) => Create({first}, {second}, 2);");

    [Theory]
    [InlineData("void Link(string link, string target) => CreateSymbolicLink(link, target);", "static void CreateSymbolicLink(string link, string target) { }")]
    [InlineData("void Link(string link, string target) => CreateSymbolicLink(link, target, 0);", "static bool CreateSymbolicLink(string link, string target, int flags) => true;")]
    [InlineData("void Link(string link, string target) => CreateSymbolicLink(link, target);", "[DllImport(\"libc\", EntryPoint = \"symlink\")] static extern int CreateSymbolicLink(string target, string link);")]
    public Task Method_of_the_same_name(string member, string callee) => CSharpMembersAsync(member + "\n" + callee);

    [Fact]
    public Task Test_that_makes_a_broken_link_by_an_api_of_its_own() => CSharpMembersAsync("""
            sealed class Links { public void CreateBroken(string link, string target, int flags) { } }
            void M(Links links) => links.CreateBroken("link", "../nowhere", 0);
        """);

    [Fact]
    public Task Installer_that_logs_after_it_has_read_the_error() => CSharpAsync("""
        bool ok = Create(link, target, 3);
        int error = ok ? 0 : Marshal.GetLastWin32Error();
        if (!ok)
        {
            Console.Error.WriteLine($"mklink {link}: {error}");
            throw new Win32Exception(error);
        }
        """);

    [Fact]
    public Task Loop_over_files_that_collects_failures() => CSharpAsync("""
        var failed = new List<string>();
        foreach (string file in Directory.GetFiles(target))
        {
            string path = Path.Combine(link, Path.GetFileName(file));
            if (!Create(path, file, 2))
                failed.Add(path + ": " + Marshal.GetLastWin32Error());
        }
        """);

    [Theory]
    [InlineData("Return Create(link, target, 2)")]
    [InlineData("M = Create(link, target, 2)")]
    [InlineData("If Not Create(link, target, 2) AndAlso Not Create(link, target, 0) Then Throw New Win32Exception(Marshal.GetLastWin32Error())")]
    [InlineData("If IsElevated() Then Return Create(link, target, 0)")]
    [InlineData("Dim ok As Boolean\nIf isDirectory Then\nok = Create(link, target, 3)\nElse\nok = Create(link, target, 2)\nEnd If\nReturn ok")]
    [InlineData("Create(link, target, 2)\nIf Marshal.GetLastWin32Error() = 1314 Then Return False")]
    [InlineData("Return If(Create(link, target, 2), 0, Marshal.GetLastWin32Error())")]
    [InlineData("Return Create(link, target, flags)")]
    [InlineData("Dim f = If(isDirectory, 1, 0)\nIf Environment.OSVersion.Version.Build >= 14972 Then f = f Or 2\nReturn Create(link, target, f)")]
    [InlineData("If CreateDeclared(link, target, 2) = 0 Then Throw New Win32Exception(Err.LastDllError)")]
    [InlineData("Dim create = Function() NativeMethods.Create(link, target, 2)\nReturn create()")]
    public Task Correct_call_in_Visual_Basic(string body) => VisualBasicAsync(body);

    private static IEnumerable<string> WarningsOfCalls() =>
        new CallAnalyzer().SupportedDiagnostics
            .Where(descriptor => descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .Select(descriptor => descriptor.Id);
}
