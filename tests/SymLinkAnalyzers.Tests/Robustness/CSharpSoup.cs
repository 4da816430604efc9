using SymLinkAnalyzers.Tests.Properties;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <summary>Draws C# that looks like imports and calls of them, and mostly is none: wrong arguments, odd targets, names that nothing declares.</summary>
internal static class CSharpSoup
{
    private static readonly string[] s_functions =
    [
        "CreateSymbolicLink", "CreateSymbolicLink", "CreateSymbolicLinkW", "CreateSymbolicLinkA", "CreateSymbolicLinkTransactedW", "GetLastError",
        "DefineDosDevice", "DefineDosDeviceW", "IoCreateSymbolicLink", "IoCreateUnprotectedSymbolicLink", "IoDeleteSymbolicLink", "WdfDeviceCreateSymbolicLink",
        "NtCreateSymbolicLinkObject", "GetProcAddress", "Other",
    ];

    private static readonly string[] s_modules = ["\"kernel32.dll\"", "\"kernel32\"", "\"ntoskrnl.exe\"", "\"ntdll\"", "\"Wdf01000.sys\"", "\"\"", "\"\\0\"", "null", "1", "nameof(C)", "Module", "$\"kernel{32}\"", "typeof(C)", ""];

    private static readonly string[] s_values =
    [
        "true", "false", "null", "default", "1", "-1", "2", "1.5", "'c'", "\"CreateSymbolicLinkW\"", "\"#1\"", "\"\"", "CharSet.Unicode", "CharSet.Ansi", "(CharSet)99", "CallingConvention.Cdecl",
        "StringMarshalling.Utf8", "StringMarshalling.Custom", "UnmanagedType.Bool", "UnmanagedType.LPStr", "UnmanagedType.CustomMarshaler", "UnmanagedType", "typeof(int)", "typeof(Missing)", "typeof(C<>)", "typeof()",
        "new[] { typeof(CallConvCdecl) }", "new Type[] { null }", "new object[0]", "Missing", "Missing.Member", "int.MaxValue + 1", "nameof()", "() => 1", "await x", "",
    ];

    private static readonly string[] s_names = ["EntryPoint", "SetLastError", "CharSet", "ExactSpelling", "PreserveSig", "CallingConvention", "StringMarshalling", "StringMarshallingCustomType", "BestFitMapping", "CallConvs", "SizeConst", "MarshalTypeRef", "Missing"];

    private static readonly string[] s_attributes =
    [
        "DllImport", "DllImport", "DllImportAttribute", "System.Runtime.InteropServices.DllImport", "LibraryImport", "LibraryImport", "MarshalAs", "MarshalAs", "UnmanagedCallConv", "UnmanagedFunctionPointer", "RuntimeImport",
        "SupportedOSPlatform", "PreserveSig", "In", "Out", "Conditional", "Flags", "DisableRuntimeMarshalling", "Own.DllImport", "DllImport<int>", "Missing", "",
    ];

    private static readonly string[] s_types =
    [
        "bool", "byte", "int", "uint", "long", "void", "string", "string", "StringBuilder", "char*", "IntPtr", "nint", "Kind", "Wide", "Boolean8", "Empty", "object", "dynamic", "T", "C<T>", "Missing", "var", "ref int", "string[]", "(int, int)",
        "delegate* unmanaged[Cdecl]<void>", "SafeHandle", "UNICODE_STRING*", "ReadOnlySpan<char>", "Missing*", "",
    ];

    private static readonly string[] s_arguments =
    [
        "link", "target", "\"C:link\"", "\"a/b\"", "@\"\\\\?\\C:\\a/..\\b\"", "\"%TEMP%\"", "$\"{link}/b\"", "null", "default", "0", "1", "3", "4", "flags", "flags | 2", "~flags", "flag ? 1 : 0", "flags switch { 1 => 2, _ => 3 }", "(Kind)1", "Kind.Missing",
        "out _", "out var made", "ref flags", "target: link", "flags: 1", "missing: 1", "missing", "link!", "(target)", "x => x", "async () => { }", "M", "typeof(C)", "stackalloc int[1]", "throw null", "Path.GetDirectoryName(target)!", "new DirectoryInfo(link).FullName", "",
    ];

    public static string Create(int[] numbers)
    {
        var draws = new Draws(numbers);
        return $$"""
            using System; using System.IO; using System.Text; using System.Diagnostics; using System.Runtime.InteropServices; using System.Runtime.CompilerServices; using System.Runtime.Versioning; using System.ComponentModel; using SymLinks;
            {{draws.Mostly("", "[assembly: DisableRuntimeMarshalling]", "[assembly: DisableRuntimeMarshalling(1)]", "using static C;", "using DllImport = Missing;")}}
            {{draws.Mostly("", "namespace Own { class DllImportAttribute : System.Attribute { public DllImportAttribute(params object[] x) { } } }")}}
            {{draws.Of("[Flags] ", "")}}enum Kind { File = {{draws.Mostly("0", "1", "Missing", "-1", "")}}, Directory = {{draws.Mostly("1", "2", "File", "File + Missing", "1L << 40")}}{{draws.Of(", AllowUnprivilegedCreate = 2", ", AllowUnprivilegedCreate", ", AllowUnprivilegedCreate = \"2\"", "")}} }
            enum Wide : {{draws.Mostly("long", "ulong", "string", "Missing")}} { Directory }
            struct Empty { } struct Boolean8 { byte value; {{draws.Mostly("", "Boolean8 again;", "Missing missing;")}} }
            unsafe {{draws.Mostly("partial ", "", "static ", "abstract partial ")}}{{draws.Mostly("class", "interface", "struct", "record")}} C{{draws.Mostly("", "<T>")}}
            {
                const string Module = {{draws.Mostly("\"kernel32.dll\"", "null", "Missing", "Module")}};
                {{Import(draws)}}
                {{Import(draws)}}
                {{draws.Mostly("static ", "", "async ")}}{{draws.Mostly("object", "void", "bool", "Task<int>", "IEnumerable<int>")}} M{{draws.Mostly("", "<T>")}}(string link, string target, int flags, bool flag, dynamic any)
                {
                    {{Statement(draws)}}
                    {{draws.Mostly("", Import(draws))}}
                    {{Statement(draws)}}
                    return null;
                }
                static {{draws.Mostly("object", "bool")}} Property => {{Expression(draws)}};
                static {{draws.Mostly("object", "bool")}} field = {{Expression(draws)}};
            }
            {{draws.Mostly("", Statement(draws), Import(draws), "}", "{", "/*", "#if")}}
            """;
    }

    private static string Import(Draws draws)
    {
        string name = draws.Mostly("CreateSymbolicLink", s_functions);
        return $"{Attributes(draws, isImport: true)}{(draws.OneIn(3) ? Attributes(draws, isImport: false) : "")}{draws.Mostly("static extern", "public static extern", "static partial", "extern", "partial", "static", "extern static unsafe", "private protected static extern async", "delegate", "const")} {draws.Of("bool", "int", "byte", draws.Of(s_types))} {name}{draws.Mostly("", "<T>", "<")}({Parameters(draws)}){draws.Mostly(";", " { }", " => 1;", "", " where T : new();")}";
    }

    private static string Attributes(Draws draws, bool isImport) =>
        $"[{(isImport ? draws.Mostly("", "return: ", "method: ") : draws.Mostly("return: ", "", "param: ", "assembly: ", "missing: "))}{Attribute(draws, isImport ? "DllImport" : "MarshalAs")}{(draws.OneIn(8) ? $", {Attribute(draws, "Missing")}" : "")}{draws.Mostly("] ", "")}";

    private static string Attribute(Draws draws, string usual)
    {
        string name = draws.Mostly(usual, s_attributes);
        string first = name.Contains("Import", StringComparison.Ordinal) ? draws.Mostly("\"kernel32.dll\"", s_modules) : draws.Of("UnmanagedType.Bool", draws.Of(s_values));
        IEnumerable<string> named = Enumerable.Range(0, draws.Of(0, 1, 2, 3)).Select(_ => draws.OneIn(3)
            ? $"{draws.Of(s_names)}{draws.Mostly(" = ", ": ", " ")}{draws.Of(s_values)}"
            : draws.Of("SetLastError = true", "CharSet = CharSet.Unicode", "EntryPoint = \"CreateSymbolicLinkW\"", "ExactSpelling = true"));
        return $"{name}{draws.Mostly("(", "")}{string.Join(", ", named.Prepend(first))}{draws.Mostly(")", "")}";
    }

    private static string Parameters(Draws draws) => string.Join(", ", Enumerable.Range(0, draws.Mostly(3, 4, 2, 1, 0, 6)).Select(index =>
        $"{draws.Mostly("", Attributes(draws, isImport: false))}{draws.Mostly("", "ref ", "out ", "in ", "this ", "params ", "scoped ")}{draws.Mostly(index < 2 ? "string" : draws.Of("int", "uint", "Kind", "bool"), s_types)} {draws.Mostly($"p{index}", "flags", "p0", "")}{draws.Mostly("", " = 0", " = null", " = Missing", " =")}"));

    private static string Call(Draws draws)
    {
        string name = draws.Mostly("CreateSymbolicLink", s_functions);
        string callee = draws.Of(name, name, name, draws.Of(
            $"C.{name}", $"C<int>.{name}", $"this.{name}", $"any.{name}", $"Missing.{name}", "File.CreateSymbolicLink", "Directory.CreateSymbolicLink", "SymLink.TryCreate", "SymLink.Create", "NativeLibrary.GetExport",
            "Process.Start", "new ProcessStartInfo", "Marshal.ThrowExceptionForHR", "Marshal.GetDelegateForFunctionPointer<Func<bool>>", "((delegate* unmanaged<string, string, int, bool>)0)", "M", "nameof"));
        string arguments = callee.Contains("Process", StringComparison.Ordinal)
            ? draws.Of("\"cmd\", \"/c mklink /D a b\"", "\"cmd.exe\", $\"/c mklink {link}\"", "", "null, null")
            : string.Join(", ", Enumerable.Range(0, draws.Mostly(3, 4, 2, 0, 5)).Select(index => draws.Of(index < 2 ? "\"a\"" : "1", draws.Of(s_arguments))));
        return $"{callee}({arguments}{draws.Mostly(")", "")}";
    }

    private static string Expression(Draws draws) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        draws.Of("{0}", draws.Of(
            "{0}", "!{0}", "{0} == 1", "1 != {0}", "{0} is 1", "{0} is not true", "{0} < 0", "{0} > 0", "{0} && Marshal.GetLastWin32Error() == 0", "{0} ? 1 : Marshal.GetLastWin32Error()", "await {0}", "{0} switch {{ 1 => true, _ => false }}",
            "({0}, 1)", "{0}?.ToString()", "(bool){0}", "{0} as object", "{0} with {{ }}", "checked({0})", "new {{ A = {0} }}", "() => {0}", "from x in {0} select x", "{0}.Missing", "$\"{{{0}}}\"", "-{0}", "{0} = 1", "{0}++")),
        Call(draws));

    private static string Statement(Draws draws) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        draws.Of(
            "{0};", "{0};", "_ = {0};", "var ok = {0};", "bool ok; ok = {0}; Console.WriteLine(); if (!ok) throw new Win32Exception();", "if ({0}) throw new Win32Exception(Marshal.GetLastWin32Error()); else return;",
            "if (!{0}) {{ Console.WriteLine(\"\"); throw new Exception(Marshal.GetLastWin32Error().ToString()); }}", "Debug.Assert({0});", "File.Delete(link); {0};", "try {{ {0}; }} catch {{ }} finally {{ {0}; }}", "while ({0}) ;", "for (;;{0}) {{ }}", "using ({0}) {{ }}",
            "foreach (var x in {0}) break;", "return {0};", "goto missing; {0};", "Action a = () => {0};", "int code = Marshal.GetLastWin32Error(); {0}; Marshal.GetExceptionForHR(code);", "switch ({0}) {{ case 1: break; }}", "yield return {0};", "lock ({0}) {{ }}", "{0}; int error = GetLastError();",
            draws.Mostly("{0};", "const int x = {0};", "{0}", "if ({0}")),
        Expression(draws));
}
