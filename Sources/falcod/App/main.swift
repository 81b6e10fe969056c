print("falcod")
