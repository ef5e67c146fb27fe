"""How the parts are wired and served: settings, addresses, navigation, commands."""
