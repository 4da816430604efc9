namespace SymLinkAnalyzers.DocGen.Scaffolding;

/// <summary>The page of a new rule; the tool writes its head like that of any other.</summary>
internal static class PageTemplate
{
    public static string Write(NewRule rule) => $$"""
        # {{rule.Id}}: {{rule.Title}}

        <!-- begin generated -->
        <!-- end generated -->

        ## Cause

        One sentence: what the code does.

        ## Why it matters

        What happens at run time, with the Windows error that the user meets.

        ## Example

        ```csharp violation
        {{Example(rule)}}
        ```

        ## Fixed

        How it is done right. Where there is a fix, a block `csharp fixed` with what it makes of the example.

        ## When to suppress

        When the code is right all the same.

        ## Related

        The rules of others that come near.

        """;

    private static string Example(NewRule rule)
    {
        string mark = " // " + rule.Id;
        return $$"""
            using System.Runtime.InteropServices;

            static class Links
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                private static extern bool CreateSymbolicLink(string link, string target, int flags);{{(rule.IsOfDeclarations ? mark : "")}}

                public static bool Make(string link, string target)
                {
                    return CreateSymbolicLink(link, target, 2);{{(rule.IsOfDeclarations ? "" : mark)}}
                }
            }
            """;
    }
}
