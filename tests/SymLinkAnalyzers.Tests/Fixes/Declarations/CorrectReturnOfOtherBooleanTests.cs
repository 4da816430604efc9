using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

/// <summary>The fixes of SLNK1010 change the width and nothing else.</summary>
public sealed class CorrectReturnOfOtherBooleanTests() : DeclarationFixTests("SLNK1010", nameof(CorrectReturnWidth))
{
    [Fact]
    public Task MarshalAs_is_added() => VerifyDllImportAsync(
        """
        [DllImport("hid.dll")]
        internal static extern bool {|SLNK1010:HidD_GetFeature|}(IntPtr device, byte[] report, int length);
        """,
        """
        [DllImport("hid.dll")]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool HidD_GetFeature(IntPtr device, byte[] report, int length);
        """);

    [Fact]
    public Task Strings_and_entry_point_stay() => VerifyDllImportAsync(
        """
        [DllImport("secur32.dll", CharSet = CharSet.Ansi)]
        [return: {|SLNK1010:MarshalAs(UnmanagedType.Bool)|}]
        internal static extern bool GetUserNameEx(int format, StringBuilder name, ref uint size);
        """,
        """
        [DllImport("secur32.dll", CharSet = CharSet.Ansi)]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static extern bool GetUserNameEx(int format, StringBuilder name, ref uint size);
        """);

    [Fact]
    public Task Number_that_is_compared_with_zero_becomes_a_byte() => VerifyDllImportAsync(
        """
        [DllImport("powrprof.dll")]
        private static extern int {|SLNK1010:IsPwrHibernateAllowed|}();

        public static bool MayHibernate => IsPwrHibernateAllowed() != 0;
        """,
        """
        [DllImport("powrprof.dll")]
        private static extern byte IsPwrHibernateAllowed();

        public static bool MayHibernate => IsPwrHibernateAllowed() != 0;
        """);

    [Theory]
    [InlineData("bool")]
    [InlineData("int")]
    [InlineData("void")]
    public Task Import_whose_result_is_taken_for_an_HRESULT_is_left_alone(string type) => VerifyCSharpNotOfferedAsync(DeclarationSource.DllImport(
        $$"""[DllImport("hid.dll", PreserveSig = false)] internal static extern {{type}} {|SLNK1010:HidD_FlushQueue|}(IntPtr device);"""));

    [Fact]
    public Task Callers_are_rewritten_for_a_Boolean() => VerifyDllImportAsync(
        """
        [DllImport("advapi32.dll", EntryPoint = "SystemFunction036")]
        private static extern uint {|SLNK1010:RtlGenRandom|}(byte[] buffer, int length);

        public static bool Fill(byte[] buffer) => RtlGenRandom(buffer, buffer.Length) == 1;
        """,
        """
        [DllImport("advapi32.dll", EntryPoint = "SystemFunction036")]
        [return: MarshalAs(UnmanagedType.I1)]
        private static extern bool RtlGenRandom(byte[] buffer, int length);

        public static bool Fill(byte[] buffer) => RtlGenRandom(buffer, buffer.Length);
        """);

    [Fact]
    public Task LibraryImport_is_corrected() => VerifyLibraryImportAsync(
        """
        [LibraryImport("hid.dll")]
        [return: {|SLNK1010:MarshalAs(UnmanagedType.Bool)|}]
        internal static partial bool HidD_FlushQueue(IntPtr device);
        """,
        """
        [LibraryImport("hid.dll")]
        [return: MarshalAs(UnmanagedType.I1)]
        internal static partial bool HidD_FlushQueue(IntPtr device);
        """);

    [Fact]
    public Task Delegate_is_corrected() => VerifyCSharpAsync(
        DynamicSource.CSharp("""
            delegate bool {|SLNK1010:Feature|}(IntPtr device, byte[] report, int length);
            static Feature Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Feature>(GetProcAddress(module, "HidD_GetFeature"));
            """),
        DynamicSource.CSharp("""
            [return: MarshalAs(UnmanagedType.I1)]
            delegate bool Feature(IntPtr device, byte[] report, int length);
            static Feature Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Feature>(GetProcAddress(module, "HidD_GetFeature"));
            """));

    [Fact]
    public Task Declare_becomes_a_DllImport() => VerifyVisualBasicMemberAsync(
        """
        Declare Function {|SLNK1010:HidD_FlushQueue|} Lib "hid.dll" (device As IntPtr) As Boolean
        """,
        """
        <DllImport("hid.dll", CharSet:=CharSet.Ansi, ExactSpelling:=True, SetLastError:=True)>
        Function HidD_FlushQueue(device As IntPtr) As <MarshalAs(UnmanagedType.I1)> Boolean
        End Function
        """);

    [Fact]
    public Task MarshalAs_is_added_in_Visual_Basic() => VerifyVisualBasicMemberAsync(
        """
        <DllImport("powrprof.dll", SetLastError:=True)>
        Function {|SLNK1010:SetSuspendState|}(hibernate As Boolean, force As Boolean, wake As Boolean) As Boolean
        End Function
        """,
        """
        <DllImport("powrprof.dll", SetLastError:=True)>
        Function SetSuspendState(hibernate As Boolean, force As Boolean, wake As Boolean) As <MarshalAs(UnmanagedType.I1)> Boolean
        End Function
        """);
}

/// <summary>A function pointer of SLNK1010 gets a byte.</summary>
public sealed class CorrectPointerOfOtherBooleanTests() : FixTests<DeclarationAnalyzer>("SLNK1010", nameof(CorrectFunctionPointer))
{
    [Fact]
    public Task Function_pointer_is_corrected() => VerifyCSharpAsync(
        DynamicSource.CSharp("""
            static bool Flush(IntPtr module, IntPtr device)
            {
                var flush = {|SLNK1010:(delegate* unmanaged<IntPtr, int>)NativeLibrary.GetExport(module, "HidD_FlushQueue")|};
                return flush(device) != 0;
            }
            """),
        DynamicSource.CSharp("""
            static bool Flush(IntPtr module, IntPtr device)
            {
                var flush = (delegate* unmanaged<IntPtr, byte>)NativeLibrary.GetExport(module, "HidD_FlushQueue");
                return flush(device) != 0;
            }
            """));
}

/// <summary>What is wrong in a referenced assembly is not the caller's to change.</summary>
public sealed class ReferencedBooleanFixTests() : FixTests<CallAnalyzer>("SLNK1010", fix: null)
{
    [Fact]
    public async Task Nothing_is_offered_at_a_call()
    {
        const string Call = """
            using System;
            static class Device
            {
                static bool Flush(IntPtr device) => {|SLNK1010:NativeMethods.HidD_FlushQueue(device)|};
            }
            """;
        MetadataReference library = (await LibrarySource.CSharpAsync("""[DllImport("hid.dll")] public static extern bool HidD_FlushQueue(IntPtr device);""")).ToReference();
        var test = CSharp(Call, Call);
        test.TestState.AdditionalReferences.Add(library);
        await test.RunAsync(Cancellation);
    }
}
