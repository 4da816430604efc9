using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>The fix of SLNK1001 in Visual Basic, whose functions, subs and Declare statements change in other ways than C# methods.</summary>
public sealed class CorrectReturnWidthOfVisualBasicTests() : DeclarationFixTests(Id, "CorrectReturnWidth")
{
    private const string Id = "SLNK1001";

    [Fact]
    public Task MarshalAs_is_added_to_the_As_clause() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll")>
        Public Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean ' Interop.
        End Function
        """, """
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean ' Interop.
        End Function
        """);

    [Fact]
    public Task Comment_behind_the_As_clause_outlives_a_change_of_the_type() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll")>
        Public Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Short ' Interop.
        End Function

        Public Function Create() As Short
            Return CreateSymbolicLink("a", "b", 0)
        End Function
        """, """
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean ' Interop.
        End Function

        Public Function Create() As Short
            Return If(CreateSymbolicLink("a", "b", 0), CType(1, Short), CType(0, Short))
        End Function
        """);

    [Fact]
    public Task Sub_becomes_a_function() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll")>
        Public Sub {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer)
        End Sub
        """, """
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
        End Function
        """);

    [Fact]
    public Task Declare_becomes_a_DllImport() => VerifyVisualBasicMemberAsync("""
        Friend Declare Auto Function {|SLNK1001:CreateSymbolicLink|} Lib "kernel32.dll" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Boolean
        """, """
        <DllImport("kernel32.dll", CharSet:=CharSet.Auto, SetLastError:=True)>
        Friend Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
        End Function
        """);
}
