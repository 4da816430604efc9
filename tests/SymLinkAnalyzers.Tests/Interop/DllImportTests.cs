using System.Runtime.InteropServices;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>C# methods with a DllImport attribute.</summary>
public sealed class DllImportTests
{
    [Fact]
    public async Task Bare_import_has_the_defaults_of_the_language()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.NotNull(declaration);
        Assert.Equal(ImportForm.DllImport, declaration.Form);
        Assert.Equal("CreateSymbolicLink", declaration.Function.Name);
        Assert.Equal("CreateSymbolicLink", declaration.Method.Name);
        Assert.Equal("kernel32.dll", declaration.Module);
        Assert.Equal("CreateSymbolicLink", declaration.EntryPoint);
        Assert.Equal("CreateSymbolicLinkA", declaration.ExportName);
        Assert.Equal(new EntryPointResolution(EntryPointOutcome.Found, ExportVariant.Ansi), declaration.Resolution);
        Assert.False(declaration.ExactSpelling);
        Assert.False(declaration.SetsLastError);
        Assert.Equal(Marshalling.Default, declaration.ReturnMarshalling);
        Assert.Null(declaration.ReturnMarshalAs);
        Assert.Equal("DllImportAttribute", declaration.ImportAttribute?.AttributeClass?.Name);
    }

    [Fact]
    public async Task Full_import_is_read_as_written()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true, CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.NotNull(declaration);
        Assert.Equal("CreateSymbolicLinkW", declaration.EntryPoint);
        Assert.Equal("CreateSymbolicLinkW", declaration.ExportName);
        Assert.Equal(new EntryPointResolution(EntryPointOutcome.Found, ExportVariant.Wide), declaration.Resolution);
        Assert.Equal(CharSet.Unicode, declaration.CharSet);
        Assert.True(declaration.ExactSpelling);
        Assert.True(declaration.SetsLastError);
        Assert.Equal(Marshalling.Given(UnmanagedType.I1), declaration.ReturnMarshalling);
        Assert.Equal("MarshalAsAttribute", declaration.ReturnMarshalAs?.AttributeClass?.Name);
    }

    [Fact]
    public async Task Transacted_function_is_told_by_its_entry_point()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkTransactedW", CharSet = CharSet.Unicode)]
            static extern byte CreateSymbolicLink(string link, string target, int flags, IntPtr transaction);
            """);

        Assert.Equal("CreateSymbolicLinkTransacted", declaration?.Function.Name);
        Assert.Equal("CreateSymbolicLinkTransactedW", declaration?.ExportName);
    }

    [Fact]
    public async Task Managed_name_does_not_matter_where_an_entry_point_is_given()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll", EntryPoint = "CreateHardLinkW")]
            static extern bool CreateSymbolicLink(string link, string target, IntPtr reserved);
            """);

        Assert.Null(declaration);
    }

    [Theory]
    [InlineData("""DllImport("kernel32.dll")""")]
    [InlineData("""DllImportAttribute("kernel32.dll")""")]
    [InlineData("""System.Runtime.InteropServices.DllImport("kernel32.dll")""")]
    [InlineData("""System.Runtime.InteropServices.DllImportAttribute("kernel32.dll")""")]
    [InlineData("""global::System.Runtime.InteropServices.DllImport("kernel32.dll")""")]
    [InlineData("""Import("kernel32.dll")""")]
    [InlineData("""Interop::DllImport("kernel32.dll")""")]
    [InlineData("""Interop.DllImport("kernel32.dll")""")]
    [InlineData("""method: DllImport("kernel32.dll")""")]
    public async Task Attribute_may_be_written_in_any_way(string attribute)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync($$"""
            using System.Runtime.InteropServices;
            using Import = System.Runtime.InteropServices.DllImportAttribute;
            using Interop = System.Runtime.InteropServices;

            static class Program
            {
                [{{attribute}}]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);

        Assert.Equal(ImportForm.DllImport, declaration?.Form);
    }

    [Theory]
    [InlineData("""[Obsolete][DllImport("kernel32.dll", SetLastError = true)][return: MarshalAs(UnmanagedType.I1)]""")]
    [InlineData("""[return: MarshalAs(UnmanagedType.I1)][DllImport("kernel32.dll", SetLastError = true)][Obsolete]""")]
    [InlineData("""[Obsolete, DllImport("kernel32.dll", SetLastError = true)][return: Obsoleted, MarshalAs(UnmanagedType.I1)]""")]
    [InlineData("""[DllImport("kernel32.dll", SetLastError = true), Obsolete][return: MarshalAs(UnmanagedType.I1), Obsoleted]""")]
    public async Task Attributes_may_come_in_any_order(string attributes)
    {
        NativeDeclaration? declaration = await ReadMemberAsync($$"""
            {{attributes}}
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            [AttributeUsage(AttributeTargets.ReturnValue)]
            class ObsoletedAttribute : Attribute { }
            """);

        Assert.NotNull(declaration);
        Assert.True(declaration.SetsLastError);
        Assert.Equal(Marshalling.Given(UnmanagedType.I1), declaration.ReturnMarshalling);
    }

    [Theory]
    [InlineData("UnmanagedType.U1", UnmanagedType.U1)]
    [InlineData("(short)4", UnmanagedType.U1)]
    [InlineData("(UnmanagedType)4", UnmanagedType.U1)]
    [InlineData("Wide", UnmanagedType.Bool)]
    public async Task Return_marshalling_may_be_any_constant(string argument, UnmanagedType expected)
    {
        NativeDeclaration? declaration = await ReadMemberAsync($$"""
            const UnmanagedType Wide = UnmanagedType.Bool;

            [DllImport("kernel32.dll")]
            [return: MarshalAs({{argument}})]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.Equal(Marshalling.Given(expected), declaration?.ReturnMarshalling);
    }

    [Theory]
    [InlineData("""CharSet = CharSet.Unicode""", "CreateSymbolicLinkW", true)]
    [InlineData("""CharSet = CharSet.Auto""", "CreateSymbolicLinkW", true)]
    [InlineData("""CharSet = CharSet.Ansi""", "CreateSymbolicLinkA", true)]
    [InlineData("""CharSet = CharSet.None""", "CreateSymbolicLinkA", true)]
    [InlineData("""CharSet = CharSet.Unicode, ExactSpelling = true""", "CreateSymbolicLink", false)]
    [InlineData("""EntryPoint = "CreateSymbolicLink", CharSet = CharSet.Unicode""", "CreateSymbolicLinkW", true)]
    [InlineData("""EntryPoint = "CreateSymbolicLinkA", CharSet = CharSet.Unicode""", "CreateSymbolicLinkA", true)]
    [InlineData("""EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Ansi""", "CreateSymbolicLinkW", true)]
    [InlineData("""EntryPoint = "CreateSymbolicLinkW", ExactSpelling = true""", "CreateSymbolicLinkW", true)]
    public async Task Export_is_the_one_that_the_runtime_binds_to(string arguments, string export, bool isFound)
    {
        NativeDeclaration? declaration = await ReadMemberAsync($"""
            [DllImport("kernel32.dll", {arguments})]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
            """);

        Assert.Equal((export, isFound), (declaration?.ExportName, declaration?.Resolution.IsFound));
    }

    [Theory]
    [InlineData("CharSet.Unicode", "CreateSymbolicLinkW")]
    [InlineData("CharSet.Auto", "CreateSymbolicLinkW")]
    [InlineData("CharSet.Ansi", "CreateSymbolicLinkA")]
    public async Task Character_set_of_the_module_holds_where_the_import_gives_none(string charSet, string export)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync($$"""
            using System.Runtime.InteropServices;

            [module: DefaultCharSet({{charSet}})]

            static class Program
            {
                [DllImport("kernel32.dll")]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);

        Assert.Equal(export, declaration?.ExportName);
    }

    [Fact]
    public async Task Character_set_of_the_import_comes_before_that_of_the_module()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync("""
            using System.Runtime.InteropServices;

            [module: DefaultCharSet(CharSet.Unicode)]

            static class Program
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Ansi)]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);

        Assert.Equal("CreateSymbolicLinkA", declaration?.ExportName);
    }

    [Fact]
    public async Task Parameters_stand_beside_their_native_ones()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            static extern bool CreateSymbolicLink(string link, [MarshalAs(UnmanagedType.LPStr)] string target, in int flags, int tooMany);
            """);

        Assert.NotNull(declaration);
        Assert.Equal(
            [("link", ParameterRole.LinkPath), ("target", ParameterRole.TargetPath), ("flags", ParameterRole.Flags), ("tooMany", null)],
            declaration.Parameters.Select(parameter => (parameter.Symbol.Name, parameter.Native?.Role)));
        Assert.Equal(
            [TextEncoding.Utf16, TextEncoding.Ansi, TextEncoding.NotText, TextEncoding.NotText],
            declaration.Parameters.Select(parameter => parameter.Encoding));
        Assert.Equal([false, false, true, false], declaration.Parameters.Select(parameter => parameter.IsByReference));
        Assert.Equal(Marshalling.Given(UnmanagedType.LPStr), declaration.Parameters[1].Marshalling);
    }

    [Fact]
    public async Task Parameter_is_found_by_its_role()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string existing, string shiny);
            """);

        Assert.Equal("shiny", declaration?.FindParameter(ParameterRole.TargetPath)?.Name);
        Assert.Null(declaration?.FindParameter(ParameterRole.Flags));
        Assert.Null(declaration?.FindParameter(ParameterRole.Transaction));
    }

    [Theory]
    [InlineData("class Outer { static class Inner { ", " } }")]
    [InlineData("struct Outer { ", " }")]
    [InlineData("interface IOuter { ", " }")]
    [InlineData("partial record Outer { ", " } partial record Outer;")]
    [InlineData("namespace Deep.Down { static class Outer { ", " } }")]
    public async Task Import_may_stand_in_any_kind_of_type(string before, string after)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync($"""
            using System.Runtime.InteropServices;
            {before}
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
            {after}
            """);

        Assert.NotNull(declaration);
    }

    [Fact]
    public async Task Extern_partial_method_is_an_import()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync("""
            using System.Runtime.InteropServices;

            static partial class Program
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                private static partial byte CreateSymbolicLink(string link, string target, int flags);

                private static extern partial byte CreateSymbolicLink(string link, string target, int flags);
            }
            """);

        Assert.Equal("CreateSymbolicLinkW", declaration?.ExportName);
    }

    [Fact]
    public async Task Extern_local_function_is_an_import()
    {
        NativeDeclaration? declaration = await ReadMemberAsync("""
            static void Main()
            {
                CreateSymbolicLink("link", "target", 0);

                [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.U1)]
                static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """);

        Assert.NotNull(declaration);
        Assert.Equal((ImportForm.DllImport, "CreateSymbolicLinkW"), (declaration.Form, declaration.ExportName));
        Assert.True(declaration.SetsLastError);
        Assert.Equal(Marshalling.Given(UnmanagedType.U1), declaration.ReturnMarshalling);
    }

    [Fact]
    public async Task Extern_local_function_of_top_level_statements_is_an_import()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync(
            """
            using System.Runtime.InteropServices;

            CreateSymbolicLink("link", "target", 0);

            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);
            """,
            test => test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

        Assert.Equal(ImportForm.DllImport, declaration?.Form);
    }

    private static Task<NativeDeclaration?> ReadMemberAsync(string member) => ImportSource.ReadCSharpAsync($$"""
        using System;
        using System.Runtime.InteropServices;

        static partial class Program
        {
            {{member}}
        }
        """);
}
