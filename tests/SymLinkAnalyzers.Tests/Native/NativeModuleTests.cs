using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Tests.Native;

public sealed class NativeModuleTests
{
    [Theory]
    [InlineData("kernel32")]
    [InlineData("kernel32.dll")]
    [InlineData("Kernel32")]
    [InlineData("KERNEL32.DLL")]
    [InlineData("KeRnEl32.Dll")]
    public void Module_matches_in_any_case_with_or_without_extension(string imported) =>
        Assert.True(new NativeModule("kernel32").Matches(imported));

    [Theory]
    [InlineData("")]
    [InlineData(".dll")]
    [InlineData("kernel")]
    [InlineData("kernel32.")]
    [InlineData("kernel32.exe")]
    [InlineData("kernel32.dll.dll")]
    [InlineData("kernel32dll")]
    [InlineData("kernel32x")]
    [InlineData("xkernel32")]
    [InlineData("kernel32 ")]
    [InlineData("kernelbase")]
    [InlineData("kernel32legacy")]
    [InlineData("libkernel32.so")]
    public void Module_does_not_match_a_look_alike(string imported) =>
        Assert.False(new NativeModule("kernel32").Matches(imported));

    [Theory]
    [InlineData("api-ms-win-core-file-l2-1-0")]
    [InlineData("api-ms-win-core-file-l2-1-4.dll")]
    [InlineData("api-ms-win-core-file-l2-1-19.dll")]
    [InlineData("API-MS-Win-Core-File-L2-1-12.DLL")]
    public void Api_set_matches_in_any_version(string imported) =>
        Assert.True(new NativeModule("api-ms-win-core-file-l2-1-").Matches(imported));

    [Theory]
    [InlineData("api-ms-win-core-file-l2-1-")]
    [InlineData("api-ms-win-core-file-l2-1-.dll")]
    [InlineData("api-ms-win-core-file-l2-1")]
    [InlineData("api-ms-win-core-file-l2-1-x")]
    [InlineData("api-ms-win-core-file-l2-1-0x")]
    [InlineData("api-ms-win-core-file-l2-1-0-1")]
    [InlineData("api-ms-win-core-file-l1-1-0")]
    [InlineData("api-ms-win-core-file-l2-2-0")]
    [InlineData("ext-ms-win-core-file-l2-1-0")]
    public void Api_set_does_not_match_a_look_alike(string imported) =>
        Assert.False(new NativeModule("api-ms-win-core-file-l2-1-").Matches(imported));
}
