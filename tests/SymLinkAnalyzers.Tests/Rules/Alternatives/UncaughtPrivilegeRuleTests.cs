namespace SymLinkAnalyzers.Tests.Rules.Alternatives;

public sealed class UncaughtPrivilegeRuleTests() : CallRuleTests("SLNK5006")
{
    [Fact]
    public Task Message_names_the_call_and_what_is_caught() => CSharpMessageAsync(
        "try { [|File.CreateSymbolicLink(link, target)|]; } catch (UnauthorizedAccessException) { return false; }",
        "File.CreateSymbolicLink is called where UnauthorizedAccessException is caught, but on Windows a missing privilege (1314) throws a plain IOException, which nothing here catches");

    [Theory]
    [InlineData("catch (UnauthorizedAccessException) { return false; }")]
    [InlineData("catch (UnauthorizedAccessException e) { Log(e.Message); throw; }")]
    [InlineData("catch (PlatformNotSupportedException) { return false; }")]
    [InlineData("catch (Exception e) when (e is UnauthorizedAccessException) { return false; }")]
    [InlineData("catch (Exception e) when (e is UnauthorizedAccessException or PlatformNotSupportedException) { return false; }")]
    [InlineData("catch (Exception e) when (e is UnauthorizedAccessException || e is PlatformNotSupportedException) { return false; }")]
    [InlineData("catch (SystemException e) when ((e is UnauthorizedAccessException)) { return false; }")]
    [InlineData("catch (Exception e) when (e is not IOException) { return false; }")]
    [InlineData("catch (Exception e) when (!(e is IOException)) { return false; }")]
    [InlineData("catch (Exception e) when (e is UnauthorizedAccessException && true) { return false; }")]
    [InlineData("catch (Exception e) when (e is UnauthorizedAccessException denied) { Log(denied.Message); return false; }")]
    [InlineData("catch (Exception e) when (e is SystemException and not IOException) { return false; }")]
    [InlineData("catch (DirectoryNotFoundException) { return false; } catch (UnauthorizedAccessException) { return false; }")]
    [InlineData("catch (UnauthorizedAccessException) { return false; } finally { Log(link); }")]
    public Task Try_that_waits_for_another_exception_is_reported(string clauses) => CSharpAsync($$"""
        try
        {
            [|File.CreateSymbolicLink(link, target)|];
        }
        {{clauses}}
        """);

    [Theory]
    [InlineData("Directory.CreateSymbolicLink(link, target);")]
    [InlineData("new FileInfo(link).CreateAsSymbolicLink(target);")]
    [InlineData("new DirectoryInfo(link).CreateAsSymbolicLink(target);")]
    [InlineData("var info = File.CreateSymbolicLink(link, target); Log(info.FullName);")]
    public Task Every_method_of_the_framework_is_judged(string statement)
    {
        int end = statement.IndexOf("(target)", StringComparison.Ordinal) is > 0 and var infoEnd ? infoEnd + 8 : statement.IndexOf("(link, target)", StringComparison.Ordinal) + 14;
        int start = statement.StartsWith("var", StringComparison.Ordinal) ? 11 : 0;
        return CSharpAsync($$"""
            try
            {
                {{statement[..start]}}[|{{statement[start..end]}}|]{{statement[end..]}}
            }
            catch (UnauthorizedAccessException)
            {
            }
            """);
    }

    [Fact]
    public Task Outer_try_is_looked_at_too() => CSharpAsync("""
        try
        {
            try
            {
                [|File.CreateSymbolicLink(link, target)|];
            }
            catch (DirectoryNotFoundException)
            {
            }
        }
        catch (UnauthorizedAccessException)
        {
        }
        """);

    [Theory]
    [InlineData("catch (IOException) { } catch (UnauthorizedAccessException) { }")]
    [InlineData("catch (UnauthorizedAccessException) { } catch (Exception) { }")]
    [InlineData("catch (UnauthorizedAccessException) { } catch { }")]
    [InlineData("catch (UnauthorizedAccessException) { } catch (SystemException) { }")]
    [InlineData("catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }")]
    [InlineData("catch (Exception e) when (e is not OutOfMemoryException) { }")]
    [InlineData("catch (UnauthorizedAccessException) { } catch (IOException e) when (e.HResult == 1) { }")]
    [InlineData("catch (UnauthorizedAccessException) { } catch (Exception e) when (directory) { }")]
    [InlineData("catch (UnauthorizedAccessException) { throw; }")]
    [InlineData("catch (DirectoryNotFoundException) { }")]
    [InlineData("catch (ArgumentException) { }")]
    [InlineData("finally { }")]
    public Task Try_that_catches_it_or_waits_for_nothing_of_the_kind_is_silent(string clauses) => CSharpAsync($$"""
        try
        {
            File.CreateSymbolicLink(link, target);
        }
        {{clauses}}
        """);

    [Fact]
    public Task Outer_clause_that_catches_it_is_enough() => CSharpAsync("""
        try
        {
            try
            {
                File.CreateSymbolicLink(link, target);
            }
            catch (UnauthorizedAccessException)
            {
            }
        }
        catch (IOException)
        {
        }
        """);

    [Theory]
    [InlineData("try { } catch (UnauthorizedAccessException) { File.CreateSymbolicLink(link, target); }")]
    [InlineData("try { Action make = () => File.CreateSymbolicLink(link, target); } catch (UnauthorizedAccessException) { }")]
    [InlineData("try { SymLinks.SymLink.CreateFile(link, target); } catch (UnauthorizedAccessException) { }")]
    [InlineData("try { File.Delete(link); } catch (UnauthorizedAccessException) { }")]
    [InlineData("try { Create(link, target, 2); } catch (UnauthorizedAccessException) { }")]
    public Task Call_elsewhere_or_of_another_method_is_silent(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("if (!OperatingSystem.IsWindows()) { try { File.CreateSymbolicLink(link, target); } catch (UnauthorizedAccessException) { } }", "")]
    [InlineData("if (OperatingSystem.IsLinux()) { try { File.CreateSymbolicLink(link, target); } catch (UnauthorizedAccessException) { } }", "")]
    [InlineData("if (OperatingSystem.IsWindows()) return null; try { File.CreateSymbolicLink(link, target); } catch (UnauthorizedAccessException) { }", "")]
    [InlineData("try { File.CreateSymbolicLink(link, target); } catch (UnauthorizedAccessException) { }", "[System.Runtime.Versioning.SupportedOSPlatform(\"linux\")]")]
    [InlineData("try { File.CreateSymbolicLink(link, target); } catch (UnauthorizedAccessException) { }", "[System.Runtime.Versioning.UnsupportedOSPlatform(\"windows\")]")]
    public Task Code_for_other_systems_is_silent(string body, string attribute) => CSharpMembersAsync($$"""
        {{attribute}}
        object M(string link, string target)
        {
            {{body}}
            return null;
        }
        """);

    [Theory]
    [InlineData("if (!OperatingSystem.IsWindows()) return null; try { [|File.CreateSymbolicLink(link, target)|]; } catch (UnauthorizedAccessException) { }", "")]
    [InlineData("try { [|File.CreateSymbolicLink(link, target)|]; } catch (UnauthorizedAccessException) { }", "[System.Runtime.Versioning.SupportedOSPlatform(\"windows\")]")]
    [InlineData("try { [|File.CreateSymbolicLink(link, target)|]; } catch (UnauthorizedAccessException) { }", "[System.Runtime.Versioning.UnsupportedOSPlatform(\"browser\")]")]
    public Task Code_for_Windows_is_reported(string body, string attribute) => CSharpMembersAsync($$"""
        {{attribute}}
        object M(string link, string target)
        {
            {{body}}
            return null;
        }
        """);

    [Theory]
    [InlineData("Catch ex As UnauthorizedAccessException")]
    [InlineData("Catch ex As Exception When TypeOf ex Is UnauthorizedAccessException")]
    [InlineData("Catch ex As Exception When TypeOf ex Is UnauthorizedAccessException OrElse TypeOf ex Is PlatformNotSupportedException")]
    [InlineData("Catch ex As Exception When TypeOf ex IsNot IOException")]
    public Task Try_that_waits_for_another_exception_is_reported_in_Visual_Basic(string clause) => VisualBasicAsync($"""
        Try
            [|File.CreateSymbolicLink(link, target)|]
        {clause}
            Return False
        End Try
        """);

    [Theory]
    [InlineData("Catch ex As IOException")]
    [InlineData("Catch")]
    [InlineData("Catch ex As Exception When TypeOf ex Is IOException OrElse TypeOf ex Is UnauthorizedAccessException")]
    [InlineData("Catch ex As Exception When isDirectory")]
    public Task Try_that_catches_it_is_silent_in_Visual_Basic(string clause) => VisualBasicAsync($"""
        Try
            File.CreateSymbolicLink(link, target)
        {clause}
            Return False
        End Try
        """);

    [Fact]
    public Task Half_typed_clause_is_silent() => HalfTypedCSharpAsync("try { File.CreateSymbolicLink(link, target); } catch (Nothing e) when (e is ) { } catch (");
}
