using System.Globalization;
using SymLinks;
using SymLinks.Killed;
using SymLinks.Unix;

if (args is ["--interrupted", var shim, var folder])
{
    IReadOnlyList<string> failed = Interrupted.Run(shim, folder);
    Console.WriteLine(string.Join(' ', failed));
    return failed.Count;
}

if (args is ["--without-privilege", var link])
{
    Console.WriteLine(WithoutPrivilege.Run(link));
    return 0;
}

// Arguments: what to do, the link, after how many calls to the system to die.
int callsToLive = int.Parse(args[2], CultureInfo.InvariantCulture);
var links = new LinkOperations(new UnixLinks(new KillingLibC(callsToLive, canExchange: args[0] != "ReplaceWithoutExchange")));
_ = args[0] == "Delete" ? links.Delete(args[1]) : links.Replace(args[1], "new", SymLinkKind.File);
return 0;
