using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.ManagedCalls;

/// <summary>The rewrite to <c>SymLinks.SymLink</c> in Visual Basic, which cannot declare a local among the arguments.</summary>
public sealed class CallSymLinkInVisualBasicTests() : CallFixTests("SLNK5001", nameof(CallSymLink))
{
    [Theory]
    [InlineData("[|Create(link, target, 2)|]", "SymLink.CreateFile(link, target)")]
    [InlineData("Call [|Create(link, target, 3)|]", "Call SymLink.CreateDirectory(link, target)")]
    [InlineData("[|CreateSymbolicLink(link, target, LinkFlags.Directory)|]", "SymLink.CreateDirectory(link, target)")]
    [InlineData("[|Create(target:=target, link:=link, flags:=2)|]", "SymLink.CreateFile(pathToTarget:=target, path:=link)")]
    [InlineData("[|Create(link, target, flags)|]", "SymLink.Create(link, target, If((flags And 1) <> 0, SymLinkKind.Directory, SymLinkKind.File))")]
    [InlineData("[|CreateSymbolicLink(link, target, kind)|]", "SymLink.Create(link, target, If((kind And LinkFlags.Directory) <> 0, SymLinkKind.Directory, SymLinkKind.File))")]
    [InlineData("[|Create(link, target, If(directory, 3, 2))|]", "SymLink.Create(link, target, If(directory, SymLinkKind.Directory, SymLinkKind.File))")]
    [InlineData("Dim ok = [|Create(link, target, 2)|]\nReturn ok", "Dim ok = SymLink.TryCreateFile(link, target)\nReturn ok")]
    [InlineData("Dim ok As Boolean = [|CreateByte(link, target, 2)|] <> 0\nReturn ok", "Dim ok As Boolean = SymLink.TryCreateFile(link, target)\nReturn ok")]
    [InlineData("Return [|Create(link, target, 2)|]", "Return SymLink.TryCreateFile(link, target)")]
    [InlineData("Return Not [|Create(link, target, 2)|]", "Return Not SymLink.TryCreateFile(link, target)")]
    [InlineData("Return [|Create(link, target, 2)|] OrElse [|Create(link, target, 0)|]", "Return SymLink.TryCreateFile(link, target) OrElse SymLink.TryCreateFile(link, target)")]
    [InlineData("Return directory AndAlso [|Create(link, target, 3)|]", "Return directory AndAlso SymLink.TryCreateDirectory(link, target)")]
    [InlineData("If [|Create(link, target, 2)|] Then Log(link)", "If SymLink.TryCreateFile(link, target) Then Log(link)")]
    [InlineData("Dim create As Func(Of Boolean) = Function() [|NativeMethods.Create(link, target, 2)|]\nReturn create", "Dim create As Func(Of Boolean) = Function() SymLink.TryCreateFile(link, target)\nReturn create")]
    [InlineData("Dim create As Action = Sub() [|NativeMethods.Create(link, target, 2)|]\nReturn create", "Dim create As Action = Sub() SymLink.CreateFile(link, target)\nReturn create")]
    public Task Call_is_rewritten(string body, string fixedBody) => VerifyVisualBasicBodyAsync(body, fixedBody);

    [Theory]
    [InlineData("If Not [|Create(link, target, 2)|] Then Throw New Win32Exception(Marshal.GetLastWin32Error())")]
    [InlineData("If Not [|Create(link, target, 2)|] Then\n    Throw New Win32Exception()\nEnd If")]
    [InlineData("If Not ([|Create(link, target, 2)|]) Then Throw New Win32Exception()")]
    [InlineData("If [|CreateByte(link, target, 2)|] = 0 Then Throw New Win32Exception()")]
    [InlineData("If [|Create(link, target, 2)|] = False Then Throw New Win32Exception()")]
    public Task If_that_throws_on_a_failure_goes_with_the_test(string statement) =>
        VerifyVisualBasicBodyAsync(statement, "SymLink.CreateFile(link, target)");

    [Fact]
    public Task Remark_of_the_if_stays() => VerifyVisualBasicBodyAsync(
        """
        If Not [|Create(link, target, 2)|] Then
            REM Tell why.
            Throw New Win32Exception()
        End If
        """,
        """
        REM Tell why.
        SymLink.CreateFile(link, target)
        """);

    [Fact]
    public Task Comments_of_the_if_stay() => VerifyVisualBasicBodyAsync(
        """
        ' Before.
        If Not [|Create(link, target, 2)|] Then ' Needs a privilege.
            ' Tell why.
            Throw New Win32Exception()
        End If ' After.
        """,
        """
        ' Before.
        ' Needs a privilege.
        ' Tell why.
        SymLink.CreateFile(link, target) ' After.
        """);

    [Fact]
    public Task If_with_an_ElseIf_stays() => VerifyVisualBasicBodyAsync(
        """
        If Not [|Create(link, target, 2)|] Then
            Throw New IOException("Cannot link")
        ElseIf directory Then
            Log(link)
        End If
        """,
        """
        If Not SymLink.TryCreateFile(link, target) Then
            Throw New IOException("Cannot link")
        ElseIf directory Then
            Log(link)
        End If
        """);

    [Fact]
    public Task Condition_of_an_ElseIf_is_rewritten() => VerifyVisualBasicBodyAsync(
        """
        If directory Then
            Log(link)
        ElseIf Not [|Create(link, target, 2)|] Then
            Throw New IOException("Cannot link")
        End If
        """,
        """
        If directory Then
            Log(link)
        ElseIf Not SymLink.TryCreateFile(link, target) Then
            Throw New IOException("Cannot link")
        End If
        """);

    [Fact]
    public Task If_on_one_line_with_an_else_stays() => VerifyVisualBasicBodyAsync(
        "If Not [|Create(link, target, 2)|] Then Throw New IOException(\"Cannot link\") Else Log(link)",
        "If Not SymLink.TryCreateFile(link, target) Then Throw New IOException(\"Cannot link\") Else Log(link)");

    [Fact]
    public Task If_within_another_on_one_line_is_rewritten() => VerifyVisualBasicBodyAsync(
        "If directory Then If Not [|Create(link, target, 3)|] Then Throw New IOException(\"Cannot link\")",
        "If directory Then SymLink.CreateDirectory(link, target)");

    [Theory]
    [InlineData("Dim ok = [|Create(link, target, 2)|]\nIf Not ok Then Return Marshal.GetLastWin32Error()")]
    [InlineData("If Not [|Create(link, target, 2)|] Then\n    Log(link)\n    Throw New Win32Exception()\nEnd If")]
    [InlineData("Dim ok = [|Create(link, target, flags)|]\nReturn ok")]
    [InlineData("Dim ok = [|Create(link, target, 2)|]\nIf Not ok Then Return Err.LastDllError")]
    [InlineData("Dim ok = [|CreateByte(link, target, 2)|]\nReturn ok")]
    public Task Call_that_would_need_an_out_argument_is_kept(string body) => VerifyVisualBasicBodyNotOfferedAsync(body);

    [Fact]
    public Task Call_through_Declare_is_rewritten() => VerifyVisualBasicMembersAsync(
        """
        Private Declare Unicode Function CreateDeclared Lib "kernel32" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Byte

        Sub Make(link As String, target As String)
            If [|CreateDeclared(link, target, 2)|] = 0 Then Throw New Win32Exception(Err.LastDllError)
        End Sub
        """,
        """
        Sub Make(link As String, target As String)
            SymLink.CreateFile(link, target)
        End Sub
        """);
}
