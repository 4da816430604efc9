open System.IO
open System.Runtime.InteropServices
open SymLinks

[<DllImport("kernel32.dll")>]
extern bool CreateSymbolicLink(string link, string target, int flags)

let folder = Directory.CreateTempSubdirectory().FullName
let link = Path.Combine(folder, "link")
SymLink.CreateFile(link, "target") |> ignore
printfn "%s" (SymLink.GetTarget link)
Directory.Delete(folder, true)
