using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Properties;

namespace SymLinkAnalyzers.Tests.Robustness;

/// <inheritdoc cref="CSharpSoup"/>
internal static class VisualBasicSoup
{
    private static readonly string[] s_functions =
    [
        "CreateSymbolicLink", "CreateSymbolicLink", "CreateSymbolicLinkW", "CreateSymbolicLinkA", "CreateSymbolicLinkTransactedW", "GetLastError",
        "DefineDosDevice", "DefineDosDeviceW", "IoCreateSymbolicLink", "WdfDeviceCreateSymbolicLink", "NtCreateSymbolicLinkObject", "Other",
    ];

    private static readonly string[] s_modules = ["\"kernel32.dll\"", "\"kernel32\"", "\"ntoskrnl.exe\"", "\"\"", "Nothing", "1", "NameOf(C)", "Library", "GetType(C)", ""];

    /// <summary>
    /// Without a member of an unknown name: the compiler recurses without end where that name turns out to be the method whose
    /// parameter has the attribute.
    /// </summary>
    private static readonly string[] s_values =
    [
        "True", "False", "Nothing", "1", "-1", "1.5", "\"c\"c", "\"CreateSymbolicLinkW\"", "\"\"", "CharSet.Unicode", "CharSet.Ansi", "CType(99, CharSet)", "CallingConvention.Cdecl", "UnmanagedType.Bool", "UnmanagedType.LPStr",
        "GetType(Integer)", "GetType(Missing)", "GetType()", "New Type() {Nothing}", "Missing", "CharSet.Member", "#1/1/2001#", "Function() 1", "",
    ];

    private static readonly string[] s_names = ["EntryPoint", "SetLastError", "CharSet", "ExactSpelling", "PreserveSig", "CallingConvention", "BestFitMapping", "SizeConst", "Missing"];

    private static readonly string[] s_attributes = ["DllImport", "DllImport", "DllImportAttribute", "System.Runtime.InteropServices.DllImport", "MarshalAs", "MarshalAs", "SupportedOSPlatform", "PreserveSig", "[In]", "Out", "Conditional", "Flags", "Missing", ""];

    private static readonly string[] s_types = ["Boolean", "Byte", "Integer", "UInteger", "Long", "String", "String", "StringBuilder", "IntPtr", "Kind", "Wide", "Boolean8", "Object", "T", "Missing", "String()", "(Integer, Integer)", "SafeHandle", "Integer?", ""];

    private static readonly string[] s_arguments =
    [
        "path", "target", "\"C:link\"", "\"a/b\"", "\"\\\\?\\C:\\a/..\\b\"", "\"%TEMP%\"", "$\"{path}/b\"", "Nothing", "0", "1", "3", "4", "flags", "flags Or 2", "Not flags", "If(flag, 1, 0)", "CType(1, Kind)", "Kind.Missing",
        "target:=path", "flags:=1", "missing:=1", "missing", "(target)", "Function(x) x", "AddressOf M", "GetType(C)", "IO.Path.GetDirectoryName(target)", "New IO.DirectoryInfo(path).FullName", "",
    ];

    public static string Create(int[] numbers)
    {
        var draws = new Draws(numbers);
        string container = draws.Mostly("Module", "Class", "Structure", "Interface");
        return $"""
            {draws.Mostly("", "Option Strict On", "Option Strict Off", "Option Explicit Off")}
            Imports System, System.IO, System.Text, System.Diagnostics, System.Runtime.InteropServices, System.ComponentModel, Microsoft.VisualBasic, SymLinks
            {draws.Mostly("", "<Assembly: Missing>", "Imports C", "Imports DllImport = Missing")}
            {draws.Of("<Flags> ", "")}Enum Kind{draws.Mostly("", " As Byte", " As String")}
                File = {draws.Mostly("0", "1", "Missing", "")}
                Directory = {draws.Mostly("1", "2", "File", "File + Missing")}
                {draws.Mostly("AllowUnprivilegedCreate = 2", "AllowUnprivilegedCreate = \"2\"", "")}
            End Enum
            Enum Wide As {draws.Mostly("Long", "ULong", "Missing")}
                Directory
            End Enum
            Structure Boolean8
                Private value As {draws.Mostly("Byte", "Boolean8", "Missing")}
            End Structure
            {draws.Mostly("", "Partial ")}{container} C{draws.Mostly("", "(Of T)")}
                Const Library = {draws.Mostly("\"kernel32.dll\"", "Nothing", "Missing", "Library")}
                {Import(draws, container)}
                {Import(draws, container)}
                {draws.Mostly("", "Shared ", "Async ")}Function M(path As String, target As String, flags As Integer, flag As Boolean, any As Object) As Object
                    {Statement(draws)}
                    {Statement(draws)}
                    {Statement(draws)}
                End Function
                ReadOnly field As {draws.Mostly("Object", "Boolean")} = {Expression(draws)}
            {draws.Mostly("End " + container, "End Class", "")}
            {draws.Mostly("", Statement(draws), Import(draws, container), "End", "#If")}
            """;
    }

    private static string Import(Draws draws, string container)
    {
        string name = draws.Mostly("CreateSymbolicLink", s_functions);
        string kind = draws.Mostly("Function", "Sub");
        string result = kind == "Sub" ? draws.Mostly("", " As Integer") : $" As {(draws.OneIn(4) ? Attributes(draws, "MarshalAs") : "")}{draws.Of("Boolean", "Integer", "Byte", draws.Of(s_types))}";
        string shared = container == "Module" ? draws.Mostly("Public ", "Shared ", "") : draws.Mostly("Shared ", "Public ", "");
        return draws.OneIn(2)
            ? $"{draws.Mostly("", Attributes(draws, "Missing"))}Public Declare {draws.Of("", "", "Ansi ", "Unicode ", draws.Mostly("Auto ", "Utf8 "))}{kind} {name} {draws.Mostly("Lib ", "")}{draws.Mostly("\"kernel32.dll\"", s_modules)}{draws.Of("", "", " Alias \"CreateSymbolicLinkW\"", draws.Mostly("", " Alias", " Alias 1", " Alias \"#1\""))} ({Parameters(draws)}){result}"
            : $"{Attributes(draws, "DllImport")}{shared}{kind} {name}{draws.Mostly("", "(Of T)")}({Parameters(draws)}){result}\n{draws.Mostly("", "Return 1")}\n{draws.Mostly($"End {kind}", "")}";
    }

    private static string Attributes(Draws draws, string usual) => $"<{Attribute(draws, usual)}{draws.Mostly("", $", {Attribute(draws, "Missing")}")}{draws.Mostly("> ", " ")}";

    private static string Attribute(Draws draws, string usual)
    {
        string name = draws.Mostly(usual, s_attributes);
        string first = name.Contains("Import", StringComparison.Ordinal) ? draws.Mostly("\"kernel32.dll\"", s_modules) : draws.Of("UnmanagedType.Bool", draws.Of(s_values));
        IEnumerable<string> named = Enumerable.Range(0, draws.Of(0, 1, 2, 3)).Select(_ => draws.OneIn(3)
            ? $"{draws.Of(s_names)}{draws.Mostly(":=", " = ", " ")}{draws.Of(s_values)}"
            : draws.Of("SetLastError:=True", "CharSet:=CharSet.Unicode", "EntryPoint:=\"CreateSymbolicLinkW\"", "ExactSpelling:=True"));
        return $"{name}{draws.Mostly("(", "")}{string.Join(", ", named.Prepend(first))}{draws.Mostly(")", "")}";
    }

    private static string Parameters(Draws draws) => string.Join(", ", Enumerable.Range(0, draws.Mostly(3, 4, 2, 0, 6)).Select(index =>
        $"{draws.Mostly("", Attributes(draws, "MarshalAs"))}{draws.Mostly("ByVal ", "", "ByRef ", "Optional ", "ParamArray ")}{draws.Mostly($"p{index}", "flags", "p0", "")}{draws.Mostly(" As ", " ")}{draws.Mostly(index < 2 ? "String" : draws.Of("Integer", "UInteger", "Kind", "Boolean"), s_types)}{draws.Mostly("", " = 0", " = Nothing", " = Missing")}"));

    private static string Call(Draws draws)
    {
        string name = draws.Mostly("CreateSymbolicLink", s_functions);
        string callee = draws.Of(name, name, name, draws.Of($"C.{name}", $"Me.{name}", $"any.{name}", $"Missing.{name}", "File.CreateSymbolicLink", "SymLink.TryCreate", "SymLink.Create", "Process.Start", "New ProcessStartInfo", "Marshal.ThrowExceptionForHR", "M"));
        string arguments = callee.Contains("Process", StringComparison.Ordinal)
            ? draws.Of("\"cmd\", \"/c mklink /D a b\"", "", "Nothing, Nothing")
            : string.Join(", ", Enumerable.Range(0, draws.Mostly(3, 4, 2, 0)).Select(index => draws.Of(index < 2 ? "\"a\"" : "1", draws.Of(s_arguments))));
        return draws.Mostly($"{callee}({arguments})", callee, $"{callee}({arguments}");
    }

    private static string Expression(Draws draws) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        draws.Of("{0}", draws.Of(
            "{0}", "Not {0}", "{0} = 1", "1 <> {0}", "{0} Is Nothing", "{0} < 0", "{0} AndAlso Marshal.GetLastWin32Error() = 0", "If({0}, 1, Err.LastDllError)", "Await {0}", "{0}?.ToString()", "CBool({0})", "TryCast({0}, Object)",
            "New With {{.A = {0}}}", "Function() {0}", "From x In {0} Select x", "{0}.Missing", "-{0}", "({0}, 1)", "TypeOf {0} Is Integer")),
        Call(draws));

    private static string Statement(Draws draws) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        draws.Of(
            "{0}", "Call {0}", "Dim ok = {0}", "Dim ok As Boolean : ok = {0} : Console.WriteLine() : If Not ok Then Throw New Win32Exception()", "If {0} Then Throw New Win32Exception(Marshal.GetLastWin32Error()) Else Return 1",
            "If Not {0} Then\nConsole.WriteLine(1)\nThrow New Exception(Err.LastDllError.ToString())\nEnd If", "Debug.Assert({0})", "File.Delete(path) : {0}", "Try\n{0}\nCatch When {0}\nFinally\n{0}\nEnd Try", "While {0}\nEnd While", "Using {0}\nEnd Using",
            "For Each x In {0}\nNext", "Return {0}", "GoTo Missing : {0}", "Dim a As Action = Sub() {0}", "Select Case {0}\nCase 1\nEnd Select", "Yield {0}", "SyncLock {0}\nEnd SyncLock", "On Error Resume Next : {0}", "any = {0}",
            draws.Mostly("{0}", "Const x = {0}", "If {0} Then")),
        Expression(draws));
}
