using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>Calls through delegates and function pointers that are bound to the function: they are judged as any other call of it.</summary>
public sealed class BoundCallTests
{
    private const string Delegate = """
        [UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        public delegate bool Create(string link, string target, int flags);

        """;

    private const string VisualBasicDelegate = """
        <UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>
        Delegate Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean

        """;

    private const string Bound = """Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(module, "CreateSymbolicLinkW"))""";
    private const string Field = """static readonly Create s_create = Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW"));""";
    private const string Pointer = """static readonly delegate* unmanaged<char*, char*, uint, byte> s_create = (delegate* unmanaged<char*, char*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW");""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{|SLNK2001:s_create(link, target, 2)|};")]
    [InlineData("{|SLNK2001:s_create.Invoke(link, target, 2)|};")]
    [InlineData("s_create?{|SLNK2001:.Invoke(link, target, 2)|};")]
    [InlineData("_ = {|SLNK2001:s_create(link, target, 2)|};")]
    [InlineData("bool created = {|SLNK2001:s_create(link, target, 2)|};")]
    [InlineData("Action create = () => {|SLNK2001:s_create(link, target, 2)|};")]
    [InlineData("return s_create(link, target, {|SLNK3001:1|});")]
    [InlineData("return s_create(link, target, {|SLNK3002:6|});")]
    [InlineData("return s_create(link, Environment.CurrentDirectory, {|SLNK3003:2|});")]
    [InlineData("string existingFile = link, linkPath = target; return {|SLNK3004:s_create(existingFile, linkPath, 2)|};")]
    [InlineData("return s_create(link, {|SLNK3005:\"../data\"|}, 2);")]
    [InlineData("return s_create(link, {|SLNK3006:\"C:data\"|}, 2);")]
    [InlineData("return s_create(link, {|SLNK3007:@\"\\\\?\\C:\\a/b\"|}, 2);")]
    [InlineData("return s_create(link, {|SLNK3008:@\"%APPDATA%\\data\"|}, 2);")]
    [InlineData("System.Diagnostics.Debug.Assert({|SLNK2002:s_create(link, target, 2)|});")]
    [InlineData("if (!s_create(link, target, 2)) { Console.WriteLine(link); throw new Win32Exception({|SLNK2003:Marshal.GetLastWin32Error()|}); }")]
    [InlineData("if (!s_create(link, target, 2)) Marshal.ThrowExceptionForHR({|SLNK2005:Marshal.GetLastWin32Error()|});")]
    [InlineData("return s_create(link, target, 2) && {|SLNK2009:Marshal.GetLastWin32Error() == 0|};")]
    [InlineData("if (!s_create(link, target, 2)) throw new Win32Exception();")]
    [InlineData("return s_create(link, target, 3);")]
    public Task Call_through_a_delegate_is_judged(string body) => VerifyAsync(Delegate + Field + Method(body));

    [Theory]
    [InlineData("{|SLNK2001:s_create(l, t, 2)|};")]
    [InlineData("_ = {|SLNK2001:s_create(l, t, 2)|};")]
    [InlineData("int created = {|SLNK2001:s_create(l, t, 2)|};")]
    [InlineData("return s_create(l, t, {|SLNK3001:0|}) != 0;")]
    [InlineData("return s_create(l, t, {|SLNK3002:6|}) != 0;")]
    [InlineData("return {|SLNK2010:s_create(l, t, 2) == 1|};")]
    [InlineData("var created = s_create(l, t, 2); return {|SLNK2010:created == 1|};")]
    [InlineData("System.Diagnostics.Debug.Assert({|SLNK2002:s_create(l, t, 2)|} != 0);")]
    [InlineData("if (s_create(l, t, 2) == 0) throw new Win32Exception({|SLNK2006:Marshal.GetLastWin32Error()|});")]
    [InlineData("if (s_create(l, t, 2) == 0) throw new Win32Exception(Marshal.GetLastSystemError());")]
    [InlineData("return s_create(l, t, 3) != 0;")]
    public Task Call_through_a_function_pointer_is_judged(string body) => VerifyAsync(Pointer + Method($$"""fixed (char* l = link, t = target) { {{body}} }"""));

    [Theory]
    [InlineData("fixed (char* l = link, t = Environment.CurrentDirectory) return s_create(l, t, {|SLNK3003:2|}) != 0;")]
    [InlineData("fixed (char* l = link, t = {|SLNK3005:\"../data\"|}) return s_create(l, t, 2) != 0;")]
    public Task Path_behind_a_pointer_is_judged(string body) => VerifyAsync(Pointer + Method(body));

    [Theory]
    [InlineData("var create = " + Bound + "; {|SLNK2001:create(link, target, 2)|};")]
    [InlineData("Create create = null; create = " + Bound + "; {|SLNK2001:create(link, target, 2)|};")]
    [InlineData("Create create = module == IntPtr.Zero ? null : " + Bound + "; {|SLNK2001:create(link, target, 2)|};")]
    [InlineData("{|SLNK2001:" + Bound + "(link, target, 2)|};")]
    [InlineData("{|SLNK2001:((Create)Marshal.GetDelegateForFunctionPointer(GetProcAddress(module, \"CreateSymbolicLinkW\"), typeof(Create)))(link, target, 2)|};")]
    [InlineData("var create = (Create)Marshal.GetDelegateForFunctionPointer(GetProcAddress(module, \"CreateSymbolicLinkW\"), typeof(Create)); {|SLNK2001:create.Invoke(link, target, 2)|};")]
    [InlineData("IntPtr address = GetProcAddress(module, \"CreateSymbolicLinkW\"); var create = Marshal.GetDelegateForFunctionPointer<Create>(address); Action run = () => {|SLNK2001:create(link, target, 2)|}; run();")]
    [InlineData("fixed (char* l = link, t = target) {|SLNK2001:((delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"))(l, t, 2)|};")]
    [InlineData("var create = (delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"); fixed (char* l = link, t = target) {|SLNK2001:create(l, t, 2)|};")]
    public Task Value_is_followed_to_the_call(string body) => VerifyAsync(Delegate + Method(body));

    [Theory]
    [InlineData("Create _create; Links(IntPtr module) { _create = " + Bound + "; }", "_create")]
    [InlineData("Create _create; Create Property(IntPtr module) { return _create ?? (_create = " + Bound + "); }", "_create")]
    [InlineData("static readonly Create s_create; static Links() { IntPtr module = LoadLibrary(\"kernel32.dll\"); s_create = " + Bound + "; }", "s_create")]
    [InlineData("internal static readonly Create s_create; static Links() { IntPtr module = LoadLibrary(\"kernel32.dll\"); if (module != IntPtr.Zero) s_create = " + Bound + "; }", "s_create")]
    [InlineData("Create Property { get; } Links(IntPtr module) { Property = " + Bound + "; }", "Property")]
    [InlineData("public Create Property { get; private set; } void Load(IntPtr module) { Property = " + Bound + "; }", "Property")]
    [InlineData("Create _create; Create Property => _create ??= Load(); Create Load() { IntPtr module = LoadLibrary(\"kernel32\"); return " + Bound + "; }", "Property")]
    [InlineData("Create Load(IntPtr module) => " + Bound + ";", "Load(module)")]
    [InlineData("static readonly Lazy<Create> s_create = new Lazy<Create>(() => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(LoadLibrary(\"kernel32\"), \"CreateSymbolicLinkW\")));", "s_create.Value")]
    [InlineData("static readonly Lazy<Create> s_create = new(Load); static Create Load() { IntPtr module = LoadLibrary(\"kernel32\"); return " + Bound + "; }", "s_create.Value.Invoke")]
    [InlineData("static T Load<T>(string name) => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(LoadLibrary(\"kernel32\"), name)); static readonly Create s_create = Load<Create>(\"CreateSymbolicLinkW\");", "s_create")]
    [InlineData("static T Load<T>(string name) => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(LoadLibrary(\"kernel32\"), name));", "Load<Create>(\"CreateSymbolicLinkW\")")]
    public Task Value_is_followed_through_members(string members, string called) => VerifyAsync(Delegate + members + Method($$"""{|SLNK2001:{{called}}(link, target, 2)|};"""));

    [Theory]
    [InlineData("", "var create = " + Bound + "; if (link == null) create = (a, b, c) => true; create(link, target, 0);")]
    [InlineData("", "Create create = (a, b, c) => true; create(link, target, 0);")]
    [InlineData("internal Create _create; Links(IntPtr module) { _create = " + Bound + "; }", "_create(link, target, 0);")]
    [InlineData("Create _create; Links(IntPtr module) { _create = " + Bound + "; } Links(Create create) { _create = create; }", "_create(link, target, 0);")]
    [InlineData("Create _create = (a, b, c) => true; Links(IntPtr module) { _create = " + Bound + "; }", "_create(link, target, 0);")]
    [InlineData("public Create Property { get; set; } Links(IntPtr module) { Property = " + Bound + "; }", "Property(link, target, 0);")]
    [InlineData("protected virtual Create Load(IntPtr module) => " + Bound + ";", "Load(module)(link, target, 0);")]
    [InlineData("void Call(Create create) => create(\"link\", \"target\", 0);", "Call(" + Bound + ");")]
    [InlineData("static readonly Func<string, string, int, bool> s_create = (a, b, c) => true;", "s_create(link, target, 0);")]
    [InlineData("static readonly Create s_create = Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateHardLinkW\"));", "s_create(link, target, 0);")]
    public Task Delegate_that_may_be_another_is_silent(string members, string body) => VerifyAsync(Delegate + members + Method(body));

    [Theory]
    [InlineData("Create Property => Property;", "Property")]
    [InlineData("Create _create; void Set() { _create = _create; }", "_create")]
    [InlineData("Create First() => Second(); Create Second() => First();", "First()")]
    [InlineData("static readonly Lazy<Create> s_lazy = new(() => s_lazy.Value);", "s_lazy.Value")]
    [InlineData("static readonly Lazy<Lazy<Create>> s_lazy = s_lazy.Value is { } lazy ? new(lazy) : s_lazy;", "s_lazy.Value.Value")]
    public Task Value_that_comes_from_itself_is_silent(string members, string called) => VerifyAsync(Delegate + members + Method($"{called}(link, target, 0);"));

    [Theory]
    [InlineData("{|SLNK2001:s_create(link, target, 2)|}")]
    [InlineData("{|SLNK2001:s_create.Invoke(link, target, 2)|}")]
    [InlineData("Dim created = {|SLNK2001:s_create(link, target, 2)|}")]
    [InlineData("Return s_create(link, target, {|SLNK3001:1|})")]
    [InlineData("Return s_create(link, Environment.CurrentDirectory, {|SLNK3003:2|})")]
    [InlineData("Return s_create(link, {|SLNK3005:\"../data\"|}, 2)")]
    [InlineData("If Not s_create(link, target, 2) Then Throw New Win32Exception()")]
    [InlineData("Dim create = DirectCast(Marshal.GetDelegateForFunctionPointer(GetProcAddress(address, \"CreateSymbolicLinkW\"), GetType(Create)), Create)\n{|SLNK2001:create(link, target, 2)|}")]
    [InlineData("Dim create = Marshal.GetDelegateForFunctionPointer(Of Create)(GetProcAddress(address, \"CreateSymbolicLinkW\"))\ncreate = Function(a, b, c) True\ncreate(link, target, 0)")]
    public Task Call_through_a_delegate_is_judged_in_Visual_Basic(string body) => RunAsync(new VisualBasicAnalyzerVerifier<CallAnalyzer>.Test
    {
        TestCode = DynamicSource.VisualBasic(VisualBasicDelegate + $"""
            Private Shared ReadOnly s_create As Create = Marshal.GetDelegateForFunctionPointer(Of Create)(NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW"))

            Function M(address As IntPtr, link As String, target As String) As Object
                {body}
                Return Nothing
            End Function
            """),
    });

    [Fact]
    public Task Delegate_without_SetLastError_captures_nothing() => VerifyAsync("""
        [UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode)]
        delegate byte Create(string link, string target, int flags);
        """ + "\n" + Field + Method("if (s_create(link, target, 2) == 0) throw new Win32Exception({|SLNK2006:Marshal.GetLastWin32Error()|});"));

    [Fact]
    public Task Message_of_an_error_that_a_pointer_does_not_capture()
    {
        var test = Create(Pointer + Method("fixed (char* l = link, t = target) { if (s_create(l, t, 2) == 0) throw new Win32Exception({|#0:Marshal.GetLastWin32Error()|}); }"));
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<CallAnalyzer>.Diagnostic("SLNK2006").WithLocation(0).WithMessage(
            "A call to CreateSymbolicLinkW through a function pointer captures no error, so this reads the error of an earlier call, or 0"));
        return RunAsync(test);
    }

    private static string Method(string body) => "\n" + $$"""
        object M(IntPtr module, string link, string target)
        {
            {{body}}
            return null;
        }
        """;

    private static Task VerifyAsync(string members) => RunAsync(Create(members));

    private static CSharpAnalyzerVerifier<CallAnalyzer>.Test Create(string members) => new() { TestCode = DynamicSource.CSharp(members) };

    private static Task RunAsync(AnalyzerTest test)
    {
        // Every call could be one of the framework's method.
        test.DisabledDiagnostics.Add("SLNK5001");
        return test.RunAsync(Cancellation);
    }
}
