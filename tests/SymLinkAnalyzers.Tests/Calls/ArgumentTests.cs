using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Calls;

/// <summary>Which argument of a call plays which native role.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("NativeMethods.CreateSymbolicLink(first, second, third)", "first", "second", "third")]
    [InlineData("NativeMethods.CreateSymbolicLink(link: first, target: second, flags: third)", "first", "second", "third")]
    [InlineData("NativeMethods.CreateSymbolicLink(target: first, flags: third, link: second)", "second", "first", "third")]
    [InlineData("NativeMethods.CreateSymbolicLink(first, flags: third, target: second)", "first", "second", "third")]
    public async Task CSharp_arguments_are_found_by_role_in_any_order(string expression, string link, string target, string flags)
    {
        NativeCall call = await CallSource.ReadCSharpAsync($$"""
            class Program
            {
                bool Link(string first, string second, SymbolicLink third) => {{expression}};
            }
            """);

        Assert.Equal(link, call.FindArgument(ParameterRole.LinkPath)?.Value.Syntax.ToString());
        Assert.Equal(target, call.FindArgument(ParameterRole.TargetPath)?.Value.Syntax.ToString());
        Assert.Equal(flags, call.FindArgument(ParameterRole.Flags)?.Value.Syntax.ToString());
    }

    [Theory]
    [InlineData("CreateSymbolicLink(first, second, third)", "first", "second", "third")]
    [InlineData("CreateSymbolicLink(target:=first, flags:=third, link:=second)", "second", "first", "third")]
    [InlineData("createsymboliclink(first, FLAGS:=third, Target:=second)", "first", "second", "third")]
    public async Task Visual_Basic_arguments_are_found_by_role_in_any_order(string expression, string link, string target, string flags)
    {
        NativeCall call = await CallSource.ReadVisualBasicAsync($"""
            Class Program
                Function Link(first As String, second As String, third As SymbolicLink) As Boolean
                    Return {expression}
                End Function
            End Class
            """);

        Assert.Equal(link, call.FindArgument(ParameterRole.LinkPath)?.Value.Syntax.ToString());
        Assert.Equal(target, call.FindArgument(ParameterRole.TargetPath)?.Value.Syntax.ToString());
        Assert.Equal(flags, call.FindArgument(ParameterRole.Flags)?.Value.Syntax.ToString());
    }

    [Fact]
    public async Task Omitted_argument_is_the_default_of_its_parameter()
    {
        NativeCall call = await CallSource.ReadCSharpAsync("""
            using System.Runtime.InteropServices;

            class Program
            {
                [DllImport("kernel32.dll")]
                static extern byte CreateSymbolicLinkW(string link, string target, int flags = 1);

                bool Link() => CreateSymbolicLinkW("link", "target") != 0;
            }
            """);

        IArgumentOperation? argument = call.FindArgument(ParameterRole.Flags);

        Assert.Equal((ArgumentKind.DefaultValue, 1), (argument?.ArgumentKind, argument?.Value.ConstantValue.Value));
    }

    [Fact]
    public async Task Omitted_argument_in_Visual_Basic_is_the_default_of_its_parameter()
    {
        NativeCall call = await CallSource.ReadVisualBasicAsync("""
            Imports System.Runtime.InteropServices

            Class Program
                <DllImport("kernel32.dll")>
                Shared Function CreateSymbolicLinkW(link As String, target As String, Optional flags As Integer = 1) As Byte
                End Function

                Function Link() As Boolean
                    Return CreateSymbolicLinkW("link", "target") <> 0
                End Function
            End Class
            """);

        IArgumentOperation? argument = call.FindArgument(ParameterRole.Flags);

        Assert.Equal((ArgumentKind.DefaultValue, 1), (argument?.ArgumentKind, argument?.Value.ConstantValue.Value));
    }

    [Fact]
    public async Task Transaction_is_the_fourth_argument_of_the_transacted_function()
    {
        NativeCall call = await CallSource.ReadCSharpAsync("""
            using System.Runtime.InteropServices;

            class Program
            {
                [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                static extern byte CreateSymbolicLinkTransacted(string link, string target, int flags, nint transaction);

                bool Link(nint running) => CreateSymbolicLinkTransacted("link", "target", 0, running) != 0;
            }
            """);

        Assert.Equal("running", call.FindArgument(ParameterRole.Transaction)?.Value.Syntax.ToString());
    }

    [Fact]
    public async Task Missing_argument_of_half_typed_code_is_not_found()
    {
        NativeCall call = await CallSource.ReadCSharpAsync(
            """
            using System.Runtime.InteropServices;

            class Program
            {
                [DllImport("kernel32.dll")]
                static extern byte CreateSymbolicLinkW(string link);

                bool Link() => CreateSymbolicLinkW("link") != 0;
            }
            """,
            SourceCompilation.AllowErrors);

        Assert.NotNull(call.FindArgument(ParameterRole.LinkPath));
        Assert.Null(call.FindArgument(ParameterRole.TargetPath));
        Assert.Null(call.FindArgument(ParameterRole.Flags));
        Assert.Equal(KnownBits.Unknown, call.Flags);
    }

    [Fact]
    public async Task Call_of_an_import_in_metadata_is_read()
    {
        Microsoft.CodeAnalysis.Compilation library = await SourceCompilation.CSharpAsync(CommonDeclarations.CSharp.Content);
        Microsoft.CodeAnalysis.Compilation user = await SourceCompilation.VisualBasicAsync(
            """
            Class Program
                Function Link() As Boolean
                    Return NativeMethods.CreateLink("link", "target", 1)
                End Function
            End Class
            """,
            test => test.TestState.AdditionalReferences.Add(library.ToReference()));

        NativeCall call = Assert.Single(CallSource.ReadAll(user));

        Assert.Equal("CreateSymbolicLinkW", call.Declaration.ExportName);
        Assert.Equal(KnownBits.Of(1), call.Flags);
    }
}
