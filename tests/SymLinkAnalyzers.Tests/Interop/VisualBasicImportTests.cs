using System.Runtime.InteropServices;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>Visual Basic methods with a DllImport attribute.</summary>
public sealed class VisualBasicImportTests
{
    [Theory]
    [InlineData("DllImport(\"kernel32.dll\", CharSet:=CharSet.Unicode, SetLastError:=True)")]
    [InlineData("DllImportAttribute(\"kernel32.dll\", SetLastError:=True, CharSet:=CharSet.Unicode)")]
    [InlineData("System.Runtime.InteropServices.DllImport(\"kernel32.dll\", CharSet:=CharSet.Unicode, SetLastError:=True)")]
    [InlineData("Global.System.Runtime.InteropServices.DllImport(\"kernel32.dll\", CharSet:=CharSet.Unicode, SetLastError:=True)")]
    [InlineData("Import(\"kernel32.dll\", CharSet:=CharSet.Unicode, SetLastError:=True)")]
    [InlineData("System.Obsolete, DllImport(\"kernel32.dll\", CharSet:=CharSet.Unicode, SetLastError:=True)")]
    [InlineData("dllimport(\"kernel32.dll\", charset:=charset.unicode, setlasterror:=TRUE)")]
    public async Task Import_is_read_however_the_attribute_is_written(string attribute)
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync($"""
            Imports System.Runtime.InteropServices
            Imports Import = System.Runtime.InteropServices.DllImportAttribute

            Class Program
                <{attribute}>
                Shared Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.U1)> Boolean
                End Function
            End Class
            """);

        Assert.NotNull(declaration);
        Assert.Equal(ImportForm.DllImport, declaration.Form);
        Assert.Equal("CreateSymbolicLinkW", declaration.ExportName);
        Assert.True(declaration.SetsLastError);
        Assert.Equal(Marshalling.Given(UnmanagedType.U1), declaration.ReturnMarshalling);
        Assert.Equal([false, false, false], declaration.Parameters.Select(parameter => parameter.IsByReference));
    }

    [Fact]
    public async Task Bare_import_binds_to_the_ANSI_export()
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync("""
            Imports System.Runtime.InteropServices

            Module Program
                <DllImport("kernel32.dll")>
                Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Boolean
                End Function
            End Module
            """);

        Assert.NotNull(declaration);
        Assert.Equal(new EntryPointResolution(EntryPointOutcome.Found, ExportVariant.Ansi), declaration.Resolution);
        Assert.False(declaration.SetsLastError);
        Assert.Equal(ValueWidth.OfBytes(4), declaration.ReturnWidth);
        Assert.Equal(TextEncoding.Ansi, declaration.Parameters[0].Encoding);
    }

    [Fact]
    public async Task ByRef_parameter_is_by_reference()
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync("""
            Imports System.Runtime.InteropServices

            Module Program
                <DllImport("kernel32.dll")>
                Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByRef flags As Integer) As Boolean
                End Function
            End Module
            """);

        Assert.Equal([false, false, true], declaration?.Parameters.Select(parameter => parameter.IsByReference));
    }

    [Fact]
    public async Task Sub_reads_no_return_value()
    {
        NativeDeclaration? declaration = await ImportSource.ReadVisualBasicAsync("""
            Imports System.Runtime.InteropServices

            Module Program
                <DllImport("kernel32.dll")>
                Sub CreateSymbolicLink(link As String, target As String, flags As Integer)
                End Sub
            End Module
            """);

        Assert.Equal(ValueWidth.None, declaration?.ReturnWidth);
    }
}
