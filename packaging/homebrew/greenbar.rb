cask "greenbar" do
  arch arm: "arm64", intel: "x64"

  version "@VERSION@"
  sha256 arm:   "@SHA256:Greenbar-@VERSION@-arm64.dmg@",
         intel: "@SHA256:Greenbar-@VERSION@-x64.dmg@"

  url "@URL@/Greenbar-#{version}-#{arch}.dmg"
  name "Greenbar"
  desc "Status pages of the services you depend on, in the menu bar"
  homepage "https://greenbar.example"

  auto_updates true
  depends_on macos: ">= :ventura"

  app "Greenbar.app"

  uninstall quit: "org.greenbar.Greenbar"

  zap trash: "~/Library/Application Support/Greenbar"
end
