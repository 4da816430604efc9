namespace SymLinkAnalyzers.DocGen.Scaffolding;

/// <summary>The tests of a new rule. They compile; those of wrong code fail, and one tells what to do.</summary>
internal static class TestTemplate
{
    public static string Write(NewRule rule) => rule.IsOfDeclarations
        ? $$""""
            using SymLinkAnalyzers.Tests.Verification;

            namespace SymLinkAnalyzers.Tests.Rules.{{rule.Group}};

            public sealed class {{rule.Name}}Tests() : DeclarationRuleTests("{{rule.Id}}")
            {
            {{ToDo(rule)}}
                [Fact]
                public Task Wrong_declaration_is_reported() => VerifyDllImportAsync("""
                    [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
                    public static extern bool {|{{rule.Id}}:CreateSymbolicLink|}(string link, string target, int flags);
                    """);

                [Fact]
                public Task Right_declaration_is_silent() => VerifyDllImportAsync("""
                    [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                    [return: MarshalAs(UnmanagedType.I1)]
                    public static extern bool CreateSymbolicLink(string link, string target, int flags);
                    """);

                [Fact]
                public Task Wrong_declaration_is_reported_in_Visual_Basic() => VerifyVisualBasicMemberAsync("""
                    <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
                    Public Function {|{{rule.Id}}:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean
                    End Function
                    """);
            }

            """"
        : $$"""
            namespace SymLinkAnalyzers.Tests.Rules.{{rule.Group}};

            public sealed class {{rule.Name}}Tests() : CallRuleTests("{{rule.Id}}")
            {
            {{ToDo(rule)}}
                [Fact]
                public Task Wrong_call_is_reported() => CSharpAsync("return [|Create(link, target, flags)|];");

                [Fact]
                public Task Right_call_is_silent() => CSharpAsync("return Create(link, target, 2);");

                [Fact]
                public Task Wrong_call_is_reported_in_Visual_Basic() => VisualBasicAsync("Return [|Create(link, target, flags)|]");
            }

            """;

    private static string ToDo(NewRule rule) => $""""
            [Fact]
            public void Rule_is_finished() => Assert.Fail("""
                {rule.Id} is not finished. Do this, and remove this test:
                1. In the tests of this class, write the code that is wrong and mark the place, and code that is right.
                2. In {rule.RulePath}, write the title, the message and the severity, and Check, until the tests pass.
                3. In docs/rules/{rule.Id}.md, write the page; the tests in Meta compile its blocks.
                4. Put the misuse into samples/Faulty.CSharp and samples/Faulty.VisualBasic, and the right way into the clean samples.
                   Then let the tests write the samples' expected.txt and the tables of docs/comparison.md: CONTRIBUTING has the commands.
                5. In docs/comparison.md, write into the new row which rules of others come near.
                6. In CHANGELOG.md, write the title. Then: dotnet run --project tools/DocGen
                """);

        """";
}
