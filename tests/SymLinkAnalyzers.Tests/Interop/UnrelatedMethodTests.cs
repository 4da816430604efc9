using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>Methods that only look like imports of the function.</summary>
public sealed class UnrelatedMethodTests
{
    [Theory]
    [InlineData("""[DllImport("libc", EntryPoint = "symlink", SetLastError = true)] static extern int CreateSymbolicLink(string target, string link);""")]
    [InlineData("""[DllImport("libc", EntryPoint = "symlink")] static extern int CreateSymbolicLink(string target, string link, int unused);""")]
    [InlineData("""[DllImport("kernel32.dll", EntryPoint = "CreateHardLinkW")] static extern bool CreateSymbolicLink(string link, string target, IntPtr reserved);""")]
    public Task Other_function_under_the_same_name_is_not_read(string member) => VerifyNotReadAsync(member);

    [Theory]
    [InlineData("libc")]
    [InlineData("shell.dll")]
    [InlineData("kernel32.so")]
    [InlineData("kernel32helper.dll")]
    [InlineData("mykernel32.dll")]
    [InlineData("__Internal")]
    public Task Function_of_another_module_is_not_read(string module) => VerifyNotReadAsync($"""
        [DllImport("{module}")]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Entry_point_of_another_case_is_not_read() => VerifyNotReadAsync("""
        [DllImport("kernel32.dll", EntryPoint = "createsymboliclinkw")]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Managed_method_is_not_read() => VerifyNotReadAsync("""
        static bool CreateSymbolicLink(string link, string target, int flags) => true;
        """);

    [Fact]
    public Task Internal_call_is_not_read() => VerifyNotReadAsync("""
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """);

    [Fact]
    public Task Partial_method_without_an_import_attribute_is_not_read() => VerifyNotReadAsync("""
        private static partial bool CreateSymbolicLink(string link, string target, int flags);

        private static partial bool CreateSymbolicLink(string link, string target, int flags) => true;
        """);

    [Fact]
    public Task Attribute_of_that_name_from_elsewhere_is_not_taken_for_the_real_one() => VerifyNotReadAsync("""
        [Fake.LibraryImport("kernel32.dll")]
        private static partial bool CreateSymbolicLink(string link, string target, int flags);

        private static partial bool CreateSymbolicLink(string link, string target, int flags) => true;

        static class Fake
        {
            public sealed class LibraryImportAttribute(string library) : Attribute
            {
                public string Library => library;
            }
        }
        """);

    [Theory]
    [InlineData("class Outer<T> { ", " }")]
    [InlineData("class Outer<T> { class Inner { ", " } }")]
    [InlineData("class Outer { class Inner<T> { ", " } }")]
    public Task Import_in_a_generic_type_is_not_read(string before, string after) => VerifyNotReadAsync($"""
        {before}
        [DllImport("kernel32.dll")]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        {after}
        """);

    [Fact]
    public Task Generic_import_is_not_read() => VerifyNotReadAsync("""
        [DllImport("kernel32.dll")]
        static extern bool CreateSymbolicLink<T>(string link, string target, T flags);
        """);

    [Fact]
    public async Task Declare_of_another_module_is_not_read() => Assert.Null(await ImportSource.ReadVisualBasicAsync("""
        Module Program
            Declare Auto Function CreateSymbolicLink Lib "links.dll" (link As String, target As String, flags As Integer) As Boolean
        End Module
        """));

    [Fact]
    public async Task Declare_with_another_function_as_alias_is_not_read() => Assert.Null(await ImportSource.ReadVisualBasicAsync("""
        Module Program
            Declare Auto Function CreateSymbolicLink Lib "kernel32" Alias "CreateHardLinkW" (link As String, target As String, reserved As System.IntPtr) As Boolean
        End Module
        """));

    private static async Task VerifyNotReadAsync(string member) => Assert.Null(await ImportSource.ReadCSharpAsync(
        $$"""
        using System;
        using System.Runtime.InteropServices;

        static partial class Program
        {
            {{member}}
        }
        """,
        SourceCompilation.AllowErrors));
}
