using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.MissingImports;

public sealed class CallSymLinkForNameTests() : UnresolvedNameTests(nameof(CallSymLinkForName))
{
    [Theory]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, 0);", "SymLink.CreateFile(link, target);")]
    [InlineData("{|CS0103:CreateSymbolicLinkW|}(link, target, 0x3);", "SymLink.CreateDirectory(link, target);")]
    [InlineData("{|CS0103:CreateSymbolicLinkA|}(link, target, 1);", "SymLink.CreateDirectory(link, target);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target);", "SymLink.Create(link, target);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, flags);", "SymLink.Create(link, target, (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, directory ? 1 : 0);", "SymLink.Create(link, target, directory ? SymLinkKind.Directory : SymLinkKind.File);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, directory);", "SymLink.Create(link, target, directory ? SymLinkKind.Directory : SymLinkKind.File);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(lpSymlinkFileName: link, lpTargetFileName: target, dwFlags: 1);", "SymLink.CreateDirectory(path: link, pathToTarget: target);")]
    [InlineData("_ = {|CS0103:NativeMethods|}.CreateSymbolicLink(link, target, 1);", "SymLink.CreateDirectory(link, target);")]
    [InlineData("_ = /* may exist */ {|CS0103:NativeMethods|}.CreateSymbolicLink(link, target, 1);", "/* may exist */\n        SymLink.CreateDirectory(link, target);")]
    [InlineData("{|CS0103:Windows|}.Win32.PInvoke.CreateSymbolicLink(link, target, 0);", "SymLink.CreateFile(link, target);")]
    [InlineData("Marshal.{|CS0117:CreateSymbolicLink|}(link, target, 0);", "SymLink.CreateFile(link, target);")]
    [InlineData("this.{|CS1061:CreateSymbolicLink|}(link, target, 0);", "SymLink.CreateFile(link, target);")]
    [InlineData("{|CS0234:SymLinks.CreateSymbolicLink|}(link, target, 0);", "SymLink.CreateFile(link, target);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, {|CS0103:SYMBOLIC_LINK_FLAG_DIRECTORY|});", "SymLink.CreateDirectory(link, target);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, {|CS0103:SymbolicLink|}.File | {|CS0103:SymbolicLink|}.AllowUnprivilegedCreate);", "SymLink.CreateFile(link, target);")]
    [InlineData("if (!{|CS0103:CreateSymbolicLink|}(link, target, 0)) throw new Win32Exception(Marshal.GetLastWin32Error());", "SymLink.CreateFile(link, target);")]
    [InlineData("if ({|CS0103:CreateSymbolicLink|}(link, target, 0) == 0) throw new Win32Exception();", "SymLink.CreateFile(link, target);")]
    [InlineData("if ({|CS0103:CreateSymbolicLink|}(link, target, 0) == false) throw new Win32Exception();", "SymLink.CreateFile(link, target);")]
    [InlineData("if (!{|CS0103:CreateSymbolicLink|}(link, target, 1)) return true;", "if (!SymLink.TryCreateDirectory(link, target)) return true;")]
    [InlineData("if ({|CS0103:CreateSymbolicLink|}(link, target, 0) == 0) return true;", "if (!SymLink.TryCreateFile(link, target)) return true;")]
    [InlineData("bool made = {|CS0103:CreateSymbolicLink|}(link, target, flags);", "bool made = SymLink.TryCreate(link, target, (flags & 1) != 0 ? SymLinkKind.Directory : SymLinkKind.File, out _);")]
    [InlineData("return {|CS0103:CreateSymbolicLink|}(link, target);", "return SymLink.TryCreate(link, target, SymLinkKind.Detect, out _);")]
    [InlineData("Action make = () => {|CS0103:CreateSymbolicLink|}(link, target, 0);", "Action make = () => SymLink.CreateFile(link, target);")]
    public Task Call_becomes_one_of_the_library(string statement, string expected) => VerifyBodyAsync(statement, expected);

    [Theory]
    [InlineData("int made = {|CS0103:CreateSymbolicLink|}(link, target, 0);")]
    [InlineData("int made = {|CS0103:CreateSymbolicLink|}(link, target, {|CS0103:SYMBOLIC_LINK_FLAG_DIRECTORY|});")]
    [InlineData("if (!{|CS0103:CreateSymbolicLink|}(link, target, 0)) Console.WriteLine(Marshal.GetLastWin32Error());")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, 1, 0);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link);")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(link, target, {|CS0103:flag|});")]
    [InlineData("{|CS0103:CreateSymbolicLink|}(ref link, target, 0);")]
    [InlineData("{|CS0103:CreateSymbolicLinkTransacted|}(link, target, 0, IntPtr.Zero);")]
    [InlineData("{|CS0103:CreateHardLink|}(link, target, 0);")]
    [InlineData("link.{|CS1061:CreateSymbolicLink|}(target, link, 0);")]
    [InlineData("Func<string, string, int, bool> make = {|CS0103:CreateSymbolicLink|};")]
    [InlineData("{|CS0103:DefineDosDevice|}(0, link, target);")]
    public Task Nothing_is_offered_that_would_not_fit(string statement) => VerifyBodyNotOfferedAsync(statement);

    [Theory]
    [InlineData("File.{|CS0117:CreateSymbolicLink|}(link, target);", "SymLink.CreateFile(link, target);")]
    [InlineData("Directory.{|CS0117:CreateSymbolicLink|}(path: link, pathToTarget: target);", "SymLink.CreateDirectory(path: link, pathToTarget: target);")]
    [InlineData("FileSystemInfo made = File.{|CS0117:CreateSymbolicLink|}(link, target);", "FileSystemInfo made = SymLink.CreateFile(link, target);")]
    [InlineData("Path.{|CS0117:CreateSymbolicLink|}(link, target);", "SymLink.Create(link, target);")]
    public Task Method_that_an_old_framework_lacks_becomes_the_librarys(string statement, string expected)
    {
        static string Source(string statement) => $$"""
            using System.IO;
            using SymLinks;

            static class Links
            {
                // So that no using is idle whatever a fix does.
                static object Uses(FileInfo file) => file;

                static void Make(string link, string target)
                {
                    {{statement}}
                }
            }
            """;
        return VerifyAsync(Source(statement), Source(expected), test =>
        {
            test.ReferenceAssemblies = Microsoft.CodeAnalysis.Testing.ReferenceAssemblies.NetFramework.Net472.Default;
        }, symLinks: SymLinksReference.Old);
    }

    [Theory]
    [InlineData("{|BC30451:CreateSymbolicLink|}(link, target, 0)", "SymLink.CreateFile(link, target)")]
    [InlineData("Call {|BC30451:CreateSymbolicLink|}(link, target, 3)", "Call SymLink.CreateDirectory(link, target)")]
    [InlineData("{|BC30451:CreateSymbolicLink|}(link, target, If(directory, 1, 0))", "SymLink.Create(link, target, If(directory, SymLinkKind.Directory, SymLinkKind.File))")]
    [InlineData("{|BC30451:CreateSymbolicLink|}(link, target, {|BC30451:SYMBOLIC_LINK_FLAG_DIRECTORY|} Or {|BC30451:SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE|})", "SymLink.CreateDirectory(link, target)")]
    [InlineData("{|BC30451:NativeMethods|}.CreateSymbolicLink(link, target, 0)", "SymLink.CreateFile(link, target)")]
    [InlineData("{|BC30456:Marshal.CreateSymbolicLink|}(link, target, 0)", "SymLink.CreateFile(link, target)")]
    [InlineData("{|BC30456:Me.CreateSymbolicLink|}(link, target, 0)", "SymLink.CreateFile(link, target)")]
    [InlineData("If Not {|BC30451:CreateSymbolicLink|}(link, target, 0) Then Return True", "If Not SymLink.TryCreateFile(link, target) Then Return True")]
    [InlineData("Dim made As Boolean = {|BC30451:CreateSymbolicLink|}(link, target, 1)", "Dim made As Boolean = SymLink.TryCreateDirectory(link, target)")]
    public Task Call_of_Visual_Basic_becomes_one_of_the_library(string statement, string expected) => VerifyVisualBasicBodyAsync(statement, expected);

    [Fact]
    public Task Block_that_throws_becomes_a_call_in_Visual_Basic() => VerifyVisualBasicBodyAsync("""
        If Not {|BC30451:CreateSymbolicLink|}(link, target, 0) Then
                    Throw New Win32Exception(Marshal.GetLastWin32Error())
                End If
        """, "SymLink.CreateFile(link, target)");

    [Theory]
    [InlineData("Return {|BC30451:CreateSymbolicLink|}(link, target, flags)")]
    [InlineData("Dim made As Date = {|BC30451:CreateSymbolicLink|}(link, target, {|BC30451:SYMBOLIC_LINK_FLAG_DIRECTORY|})")]
    [InlineData("{|BC30451:CreateSymbolicLink|}(link, , 0)")]
    public Task Nothing_is_offered_in_Visual_Basic_that_would_not_fit(string statement) => VerifyVisualBasicBodyNotOfferedAsync(statement);
}
